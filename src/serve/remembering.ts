/** What takes long to make and is asked again and again. */

/** A function that gives what it gave last, where it is given the same as then. */
export function remembering<Given extends readonly unknown[], Made>(
  make: (...given: Given) => Made,
): (...given: Given) => Made {
  let last: { readonly given: Given; readonly made: Made } | undefined;
  return (...given) => {
    if (last?.given.every((one, at) => one === given[at]) !== true)
      last = { given, made: make(...given) };
    return last.made;
  };
}
