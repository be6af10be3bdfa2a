/**
 * What the data consist of, in VoID: classes, the properties of each, and what these lead to. Editors and assistants complete
 * queries from it (https://github.com/sib-swiss/sparql-editor asks for just this).
 */
import { PREFIXES, RDF, VOID, VOID_EXT } from '../rdf/namespaces.js';
import { datasetIri, part } from '../rdf/iris.js';
import type { GraphWriter, NamedNode, Quad } from '../rdf/terms.js';
import { integer, iri } from '../rdf/terms.js';

/** How often each IRI occurs. */
type Counts = Map<string, number>;

/** The triples with a property whose subjects are of a class. */
interface PropertyUse {
  triples: number;
  /** The classes of their objects, and the datatypes of those that are literals. */
  readonly classes: Counts;
  readonly datatypes: Counts;
}

/** What belongs to a class: how many things, and their properties. */
interface ClassUse {
  entities: number;
  readonly properties: Map<string, PropertyUse>;
}

/**
 * Describes the classes and properties of some quads.
 *
 *     <dataset> void:classPartition <dataset/class/rk-Article> ; void:propertyPartition <dataset/property/rk-text> .
 *     <dataset/class/rk-Article> void:class rk:Article ; void:entities 61 ; void:propertyPartition <dataset/class/rk-Article/property/rk-text> .
 *     <dataset/class/rk-Article/property/rk-text> void:property rk:text ; void:triples 61 ;
 *       void-ext:datatypePartition <dataset/class/rk-Article/property/rk-text/datatype/rdf-langString> .
 */
export function describePartitions(quads: readonly Quad[], graph: GraphWriter): void {
  const classes = classesOf(quads);
  const properties: Counts = new Map();
  for (const { predicate } of quads) count(properties, predicate.value);
  graph.add(datasetIri, VOID.classes, integer(classes.size));
  graph.add(datasetIri, VOID.properties, integer(properties.size));
  for (const [name, use] of sorted(classes)) describeClass(graph, name, use);
  for (const [name, triples] of sorted(properties)) addProperty(graph, datasetIri, [name, triples]);
}

function describeClass(graph: GraphWriter, name: string, { entities, properties }: ClassUse): void {
  const node = addClass(graph, datasetIri, name);
  graph.add(node, VOID.entities, integer(entities));
  for (const [property, use] of sorted(properties)) {
    const uses = addProperty(graph, node, [property, use.triples]);
    for (const [type, triples] of sorted(use.classes))
      graph.add(addClass(graph, uses, type), VOID.triples, integer(triples));
    for (const [type, triples] of sorted(use.datatypes)) {
      const values = part(uses, 'datatype', shortName(type));
      graph.add(uses, VOID_EXT.datatypePartition, values);
      graph.add(values, VOID_EXT.datatype, iri(type));
      graph.add(values, VOID.triples, integer(triples));
    }
  }
}

function addClass(graph: GraphWriter, whole: NamedNode, name: string): NamedNode {
  const node = part(whole, 'class', shortName(name));
  graph.add(whole, VOID.classPartition, node);
  graph.add(node, VOID.class, iri(name));
  return node;
}

function addProperty(
  graph: GraphWriter,
  whole: NamedNode,
  [name, triples]: readonly [string, number],
): NamedNode {
  const node = part(whole, 'property', shortName(name));
  graph.add(whole, VOID.propertyPartition, node);
  graph.add(node, VOID.property, iri(name));
  graph.add(node, VOID.triples, integer(triples));
  return node;
}

function classesOf(quads: readonly Quad[]): ReadonlyMap<string, ClassUse> {
  const types = typesOf(quads);
  const classes = new Map<string, ClassUse>();
  for (const names of types.values())
    for (const name of names) setDefault(classes, name, newClass).entities += 1;
  for (const quad of quads)
    for (const name of types.get(quad.subject.value) ?? [])
      countUse(setDefault(classes, name, newClass).properties, quad, types);
  return classes;
}

/** The classes of each node. */
function typesOf(quads: readonly Quad[]): ReadonlyMap<string, ReadonlySet<string>> {
  const types = new Map<string, Set<string>>();
  for (const { subject, predicate, object } of quads)
    if (predicate.equals(RDF.type))
      setDefault(types, subject.value, () => new Set<string>()).add(object.value);
  return types;
}

function countUse(
  properties: Map<string, PropertyUse>,
  { predicate, object }: Quad,
  types: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  const use = setDefault(properties, predicate.value, newProperty);
  use.triples += 1;
  if (object.termType === 'Literal') count(use.datatypes, object.datatype.value);
  else for (const type of types.get(object.value) ?? []) count(use.classes, type);
}

const newClass = (): ClassUse => ({ entities: 0, properties: new Map() });
const newProperty = (): PropertyUse => ({ triples: 0, classes: new Map(), datatypes: new Map() });

function setDefault<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function count(counts: Counts, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function sorted<Value>(map: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** rk:Article → rk-Article; a namespace without prefix gives the last part of the IRI. */
function shortName(name: string): string {
  const prefix = Object.entries(PREFIXES).find(([, namespace]) => name.startsWith(namespace));
  if (prefix !== undefined)
    return `${prefix[0]}-${name.slice(prefix[1].length).replace(/\//g, '-')}`;
  return name.replace(/^https?:\/\//, '').replace(/[^A-Za-z0-9]+/g, '-');
}
