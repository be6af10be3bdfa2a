/** What there is to say of tables and lists, and of the roles in them: a part of `DIAGNOSTICS`. */
export const TABLE_DIAGNOSTICS = {
  'cell-continued': {
    severity: 'note',
    ja: '次の行に続くセルを前の行につなぎました。',
    en: 'A cell that goes on in the next line was joined to the row above.',
  },
  'cell-continued-doubtfully': {
    severity: 'review',
    ja: '空行の後の行、またはどの欄にも文字のある行を、前の行の続きとしました。',
    en: 'A line behind a blank one, or one with text in each column, was joined to the row above.',
  },
  'flattened-table': {
    severity: 'review',
    ja: '列の区切りを失った表を、語の繰り返しから復元しました。',
    en: 'A table that lost its columns was restored from the words that recur in it.',
  },
  'flattened-row-unresolved': {
    severity: 'problem',
    ja: '列の区切りを失った行を分けられません。',
    en: 'A row that lost its columns could not be divided.',
  },
  'row-incomplete': {
    severity: 'problem',
    ja: '内容または役割の欄が空の行です。取組として扱いません。',
    en: 'A row without content or roles: it is no measure.',
  },
  'roles-of-no-measure': {
    severity: 'review',
    ja: '何についての役割かが書かれていない役割の箇条です。取組として扱いません。',
    en: 'A list of roles that does not say of what: it is no measure.',
  },
  'heading-role-unknown': {
    severity: 'problem',
    ja: '役割の列がどの当事者のものか分かりません。',
    en: 'It is not known whose roles a column holds.',
  },
  'role-bearer-assumed': {
    severity: 'review',
    ja: '誰の役割か書かれていないため、すべての当事者の役割としました。',
    en: 'It is not said whose role this is; read as one of every party.',
  },
  'role-missing': {
    severity: 'review',
    ja: '表の他の行にある役割が、この行にはありません。結合された欄の内容が一方の役割だけになっているかもしれません。',
    en: 'A role that other rows of the table have is missing in this one. A merged cell may have become the role of one party only.',
  },
  'cell-of-several-roles': {
    severity: 'note',
    ja: '複数の役割の列にまたがる欄を、それぞれの役割としました。',
    en: 'A cell across several columns of roles was read as each of these roles.',
  },
  'cell-as-left': {
    severity: 'note',
    ja: '「同左」や「甲に同じ」の欄を、左の欄や甲の欄と同じ内容としました。',
    en: 'A cell that says “as on the left” or “as 甲” was read as that cell.',
  },
  'cell-as-above': {
    severity: 'note',
    ja: '「同上」の欄を、上の欄と同じ内容としました。',
    en: 'A cell that says “as above” was read as the one above.',
  },
} as const;
