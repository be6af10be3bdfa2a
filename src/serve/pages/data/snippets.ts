/** Code that asks the register, to be copied. */
import { withPrefixes } from '../../../query-library/load.js';

/** A query that joins our municipalities with their names at e-Stat. */
export const JOIN = withPrefixes(`SELECT ?name ?area ?nameAtEStat WHERE {
  ?municipality a rk:Municipality ; rdfs:label ?name ; skos:exactMatch ?area .
  SERVICE <https://data.e-stat.go.jp/lod/sparql/alldata/query> {
    ?area rdfs:label ?nameAtEStat .
    FILTER(LANG(?nameAtEStat) = "ja")
  }
}
ORDER BY ?area`);

const QUERY = withPrefixes(`SELECT ?agreement ?municipality WHERE {
  ?a a rk:Agreement ; rdfs:label ?agreement ; rk:party ?m .
  ?m rdfs:label ?municipality .
}`);

/** Python with pandas: the answer as a data frame. */
export function python(address: string): string {
  return `import io
import pandas as pd
import requests

query = """
${QUERY}
"""
answer = requests.post("${address}/sparql", data={"query": query},
                       headers={"Accept": "text/csv"}, timeout=60)
answer.raise_for_status()
print(pd.read_csv(io.StringIO(answer.text)))`;
}

/** R: the same. */
export function r(address: string): string {
  return `library(httr2)

query <- '
${QUERY}
'
answer <- request("${address}/sparql") |>
  req_body_form(query = query) |>
  req_headers(Accept = "text/csv") |>
  req_perform()
print(read.csv(text = resp_body_string(answer)))`;
}
