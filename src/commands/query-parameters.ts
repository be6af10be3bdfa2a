/** The parameters of a query as the command line has them. */
import { UsageError } from '../model/input-error.js';

/** `--municipality 松山市` and `--municipality=松山市`, for the parameters that a query has. */
export function parametersOf(words: readonly string[]): Record<string, string> {
  const parameters: Record<string, string> = {};
  for (let at = 0; at < words.length; at++) {
    const { name, value } =
      /^--(?<name>[A-Za-z]+)(?:=(?<value>.*))?$/.exec(words[at] ?? '')?.groups ?? {};
    if (name === undefined) throw notAParameter(words[at] ?? '');
    parameters[name] = value ?? words[++at] ?? '';
  }
  return parameters;
}

function notAParameter(word: string): UsageError {
  return new UsageError({
    ja: `パラメーターではありません: ${word}。--名前 値 と書いてください。`,
    en: `Not a parameter: ${word}. Write --name value.`,
  });
}
