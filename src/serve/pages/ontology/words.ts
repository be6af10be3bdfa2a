/** What the page of the ontology says. */
export const WORDS = {
  title: { ja: 'オントロジー', en: 'The ontology' },
  lead: {
    ja: '登録簿のデータを成すクラスとプロパティです。それぞれに定義、データでの数、例を付けています。',
    en: 'The classes and properties of the register, each with its definition, how often the data use it, and an example.',
  },
  download: { ja: 'ファイル', en: 'Files' },
  shapes: { ja: 'SHACL', en: 'SHACL shapes' },
  diagram: { ja: 'おもなクラスと、その間のプロパティ', en: 'The main classes, and the properties between them' },
  diagramNote: {
    ja: '線は、片方のクラスを主語、もう片方を目的語とするプロパティがあることを示します。名前から説明へ移れます。',
    en: 'A line says that some property leads from things of one class to those of the other. A name leads to what is said of the class.',
  },
  classes: { ja: 'クラス', en: 'Classes' },
  objectProperties: { ja: '関係のプロパティ', en: 'Properties to things' },
  datatypeProperties: { ja: '値のプロパティ', en: 'Properties to values' },
  concepts: { ja: '概念体系', en: 'Concept schemes' },
  above: { ja: '上位', en: 'Below' },
  domain: { ja: '主語', en: 'Of' },
  range: { ja: '目的語', en: 'To' },
  uses: { ja: 'データでの数', en: 'In the data' },
  used: { ja: 'データで使うプロパティ', en: 'Properties in the data' },
  example: { ja: '例', en: 'Example' },
  unused: { ja: 'このデータにはありません', en: 'none in these data' },
} as const;
