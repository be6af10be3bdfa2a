/** What the first bytes of a file say that it is. */

/** Whether bytes are a ZIP container, as a Word file is. */
export function isZip(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 4)) === 'PK\u0003\u0004';
}
