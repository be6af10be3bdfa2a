/** What the columns of a table hold. */

/**
 * What a column holds; a role column names whose roles as its header does (甲, or a full name), a
 * column of roles (役割分担) leaves it to its cells.
 */
export type Column =
  | { readonly kind: 'title' }
  | { readonly kind: 'content' }
  | { readonly kind: 'role'; readonly of: string }
  | { readonly kind: 'roles' }
  | { readonly kind: 'other'; readonly name: string };
