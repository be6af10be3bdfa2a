/**
 * What to do about a diagnostic that asks for something, in the words of somebody who has the document
 * on the desk. A note asks for nothing and has none.
 */
import type { DIAGNOSTICS, DiagnosticCode } from './diagnostic.js';
import type { Bilingual } from './input-error.js';

/** The codes that ask for a look or a decision. */
type AskingCode = {
  [Code in DiagnosticCode]: (typeof DIAGNOSTICS)[Code]['severity'] extends 'note' ? never : Code;
}[DiagnosticCode];

/** The text is read; only a class of it is missing, and nobody can mend that in the document. */
const NOTHING = 'nothing';

/** A code without a remedy here does not compile. */
const REMEDIES: Readonly<Record<AskingCode, Bilingual | typeof NOTHING>> = {
  'empty-text': {
    ja: '元のファイルを開き、文字があるかを見てください。画像だけの PDF なら、文字認識をかけてから変換してください。',
    en: 'Open the file and see whether it has text. If it holds pictures only, run text recognition on it first.',
  },
  'hidden-text-left-out': {
    ja: 'Word で隠し文字を表示して、協約の文が含まれていないかを見てください。含まれていれば、隠し文字を解除して変換し直してください。',
    en: 'Show hidden text in Word and see whether it is part of the agreement. If so, unhide it and convert again.',
  },
  'tracked-changes-accepted': {
    ja: '確定した文書なら、することはありません。途中の案なら、変更履歴を確定させたファイルを変換してください。',
    en: 'If this is the final document, nothing. If not, accept or reject the changes and convert that file.',
  },
  'characters-lost': {
    ja: '� の箇所を原文と見比べてください。元のファイルを UTF-8 で保存し直せば、直ることがあります。',
    en: 'Compare the places marked � with the original. Saving the original again as UTF-8 may mend them.',
  },
  'symbol-unknown': {
    ja: '〓 の箇所を原文と見比べ、必要なら普通の文字に打ち替えて変換し直してください。',
    en: 'Compare the places marked 〓 with the original; where it matters, type ordinary characters and convert again.',
  },
  'pictures-not-read': {
    ja: '図や画像に別表などの文字がないかを見てください。あれば、文字にしたファイルを変換してください。',
    en: 'See whether a picture holds part of the agreement, as a table. If so, convert a file that has it as text.',
  },
  'pages-recognised': {
    ja: '挙げたページの人名、金額、日付、条番号を原本と見比べてください。文字のある PDF か元の Word があれば、それを変換してください。',
    en: 'Compare names, amounts, dates and numbers of articles on these pages with the original. If there is a PDF with text or the Word file, convert that.',
  },
  'pages-blank': {
    ja: '挙げたページを開いて見てください。白紙なら、することはありません。文字があれば、濃くはっきりと読み取り直した PDF を変換してください。',
    en: 'Open these pages. If they are blank, nothing. If they have text, scan them again, darker and sharper, and convert that.',
  },
  'rows-without-lines': {
    ja: '表の行の分かれ目を原文と見比べてください。違うときは、行ごとに分けたファイルを変換してください。',
    en: 'Compare where the rows of the table begin. If they are wrong, convert a file that has a line between the rows.',
  },
  'no-agreement-found': {
    ja: '協約や協定の文書かどうかを見てください。表紙や案内のページだけなら、本文のファイルを変換してください。',
    en: 'See whether this is an agreement. If it is only a cover or a page about one, convert the file with its text.',
  },
  'parties-not-found': {
    ja: '前文に「○○市（以下「甲」という。）と△△町（以下「乙」という。）」のような記載があるかを見てください。別表だけのファイルなら、本文と合わせて一つにしてから変換してください。',
    en: 'See whether the preamble names the parties, as in 「○○市（以下「甲」という。）と…」. If the file is only an annex, put it together with the agreement and convert that.',
  },
  'date-not-found': {
    ja: '署名欄の前に締結の年月日があるかを見てください。空欄の案なら、このままで差し支えありません。',
    en: 'See whether a date stands before the signatures. In a draft with a blank for it, leave it as it is.',
  },
  'date-impossible': {
    ja: '年月日の数字を原文と見比べてください。ファイルの誤りなら、直して変換し直してください。原文のとおりなら、発行元に確かめてください。',
    en: 'Compare the figures of the date with the original. If the file is wrong, correct it and convert again; if the original is, ask who published it.',
  },
  'article-number-out-of-order': {
    ja: '条が抜けたり入れ替わったりしていないか、原文と見比べてください。原文のとおりなら、することはありません。',
    en: 'Compare with the original whether an article is missing or misplaced. If the original is like this, nothing.',
  },
  'article-number-repeated': {
    ja: '条の番号を原文と見比べてください。読み違いなら直し、別の文書が続いているなら、ファイルを分けて変換してください。',
    en: 'Compare the numbers with the original. Correct a misreading; if another document follows, convert it as a file of its own.',
  },
  'text-not-understood': {
    ja: '協約の一部かどうかを見てください。協約でない文字（案内、欄外の注など）なら、消して構いません。協約の文なら、前後の改行や表の崩れを直して変換し直してください。',
    en: 'See whether it belongs to the agreement. What does not (a menu, a note in the margin) may be deleted. If it does, mend the line breaks or the table around it and convert again.',
  },
  'comparison-table': {
    ja: '改め文が同じファイルにあれば、することはありません。なければ、改め文のある文書を変換してください。',
    en: 'If the amending sentences stand in the same file, nothing. If not, convert the document that has them.',
  },
  'page-debris': {
    ja: '原文で、この文字が表や文の一部でないことを見てください。一部なら、元の場所に戻して変換し直してください。',
    en: 'See in the original that this is part of no table and no sentence. If it is, put it back in its place and convert again.',
  },
  'flattened-table': {
    ja: '取組・内容・役割の分かれ目を原文の表と見比べてください。違うときは、表のあるファイル（Word など）を変換してください。',
    en: 'Compare measures, contents and roles with the table of the original. If they are wrong, convert a file that still has the table, as the Word file.',
  },
  'flattened-row-unresolved': {
    ja: '表の形が残っているファイル（Word など）を変換するか、この行の欄をタブで区切って変換し直してください。',
    en: 'Convert a file that still has the table, as the Word file, or put TABs between the columns of this row and convert again.',
  },
  'row-incomplete': {
    ja: '原文の表で、内容と役割の欄が本当に空かを見てください。埋まっていれば、欄をタブで区切って変換し直してください。',
    en: 'See whether content and roles are empty in the table of the original. If not, put TABs between the columns and convert again.',
  },
  'roles-of-no-measure': {
    ja: '役割の文は残っていますが、だれの役割かは記録されていません。取組の内容が別の条にあれば、原文で合わせて読んでください。',
    en: 'The sentences are kept, but not whose roles they are. If another article says of what, read them together in the original.',
  },
  'cell-continued-doubtfully': {
    ja: '原文の表で、この行が前の行の続きか、別の行かを見てください。別の行なら、欄をタブで区切って変換し直してください。',
    en: 'See in the original whether this line goes on with the row above or is a row of its own. If it is, put TABs between the columns and convert again.',
  },
  'heading-role-unknown': {
    ja: '見出しの当事者名が前文の名前（甲・乙、市町名）と同じかを見てください。違えば、そろえて変換し直してください。',
    en: 'See whether the heading names a party as the preamble does (甲, 乙 or the name). If not, make them alike and convert again.',
  },
  'entry-into-force-in-parts': {
    ja: 'どの規定がいつから施行されるかを原文で見てください。その日までの本文が要るときは、この規定を除いて読んでください。',
    en: 'See in the original which part has effect from when. For a day before that, read the text without it.',
  },
  'role-missing': {
    ja: '原文の表で、役割の欄が結合されて他の当事者の役割にもなっていないかを見てください。なっていれば、それぞれの欄に同じ文を入れて変換し直してください。空欄なら、することはありません。',
    en: 'See in the table of the original whether the cell of another party covers this column too. If so, put its text into each of the cells and convert again. If the cell is empty, nothing.',
  },
  'pillar-unknown': {
    ja: '別表に「1 圏域全体の経済成長のけん引」のような見出しがあるかを見てください。原文に見出しがなければ、することはありません。',
    en: 'See whether the annex has a heading such as 「1 圏域全体の経済成長のけん引」. If the original has none, nothing.',
  },
  'theme-unknown': NOTHING,
  'mode-by-default': {
    ja: '役割の文を見て、主導・連携・協力などの意味があれば知らせてください。なければ、することはありません。',
    en: 'Read the role. If it means to lead, to act jointly or to help, tell us the words; otherwise nothing.',
  },
  'role-bearer-assumed': {
    ja: '原文で、この役割がすべての当事者のものかを見てください。一者だけのものなら、「甲の役割」のような見出しを補って変換し直してください。',
    en: 'See in the original whether this role is every party’s. If it is one’s, put a heading such as 「甲の役割」 above it and convert again.',
  },
  'municipality-mentioned': {
    ja: '役割の文を見て、その市町村と連携するという意味かどうかを確かめてください。違えば、することはありません。',
    en: 'Read the role and see whether it means to act with that municipality. If not, nothing.',
  },
  'norm-not-understood': {
    ja: 'この文は残っていますが、だれの義務や権限かは記録されていません。必要なら原文で確かめてください。',
    en: 'The sentence is kept, but not whose duty or power it is. Where that matters, see the original.',
  },
  'clause-kind-unknown': NOTHING,
  'amendment-not-understood': {
    ja: '改め文の書き方（「第3条中「A」を「B」に改める。」など）と原文を見比べてください。崩れた改行を直して変換し直しても残るときは、変更後の全文を別に用意してください。',
    en: 'Compare the clause with the original (as 「第3条中「A」を「B」に改める。」). If it stays after mending broken lines, have the text as changed at hand as a file of its own.',
  },
  'amendment-not-applied': {
    ja: '変更前の協約のファイルがそろっているか、改める字句や条が変更前の文に本当にあるかを見てください。そろえて変換し直すと、反映されます。',
    en: 'See whether the agreement before the change is among the files, and whether the words or the article to be changed stand in it. Then convert them together.',
  },
  'agreement-not-identified': {
    ja: '変更前の協約のファイルを加えて変換し直すと、その協約に反映されます。加えてあるときは、当事者と題名（又は締結の日）が両方で同じかを見てください。',
    en: 'Convert it together with the agreement before the change, and it is applied to it. If that is there, see whether parties and title (or the day of conclusion) are the same in both.',
  },
  'change-without-day': {
    ja: '締結や告示の日のある文書を変換してください。日がまだないときは、することはありません。',
    en: 'Convert a text that has the day of its conclusion or public notice. Where there is none yet, nothing.',
  },
  'agreement-identified-by-title': {
    ja: '題名と告示番号を見比べ、同じ協約かを確かめてください。',
    en: 'Compare title and number of notice, and see whether it is the same agreement.',
  },
  'text-as-amended': {
    ja: '締結のときの規約や、それぞれの改正の文書（告示など）があれば、加えて変換してください。その日ごとの本文も分かるようになります。なければ、することはありません。',
    en: 'If you have the first text or the instruments of the changes (their notices), convert them together with this one: then the texts of the days between are known, too. If not, nothing.',
  },
  'day-of-change-unknown': {
    ja: '題名の下に「改正 平成22年3月31日告示第41号」のような行を補うか、改正の行のあるページを変換してください。',
    en: 'Put a line such as 「改正 平成22年3月31日告示第41号」 below the title, or convert a page that has it.',
  },
  'abolition-cited': {
    ja: '廃止の文書（告示など）があれば、加えて変換してください。廃止の日が記録されます。',
    en: 'If you have the instrument of the abolition (its notice), convert it together with this one: then its day is recorded.',
  },
  'new-text-missing': {
    ja: '「次のように」の後に、新しい条や別表があるかを見てください。別のファイルなら、続けて一つにしてから変換してください。',
    en: 'See whether the new article or annex follows. If it is in another file, put it behind this one and convert them together.',
  },
  'municipality-unknown': {
    ja: '名前の文字を原文と見比べてください。合併前の名前や組合など、市町村でない団体なら、コードなしのままで差し支えありません。',
    en: 'Compare the name with the original. If it is a former municipality or no municipality, it may stay without a code.',
  },
  'municipality-ambiguous': {
    ja: '名前の前に都道府県名を補う（○○県△△町）と決まります。補ったファイルを変換し直してください。',
    en: 'Write the prefecture before the name (○○県△△町) and convert that file; then it is known which is meant.',
  },
};

/** What to do about a code; undefined where there is nothing to do. */
export function remedyOf(code: DiagnosticCode): Bilingual | undefined {
  const remedies: Readonly<Partial<Record<DiagnosticCode, Bilingual | typeof NOTHING>>> = REMEDIES;
  const remedy = remedies[code];
  return remedy === NOTHING ? undefined : remedy;
}
