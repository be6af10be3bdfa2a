/**
 * What people can mend: a file, a value, a setting. The message is one line that names it, what is
 * wrong and the remedy; it is shown without a stack.
 */
export class InputError extends Error {}

/** A command or a query that is asked in a wrong way. */
export class UsageError extends InputError {}
