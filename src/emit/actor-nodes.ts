/** The nodes of those who act: parties, municipalities, groups of them. */
import type { Actor, Agreement, MunicipalityName, Party } from '../model/agreement.js';
import type { LinkMethod, Links } from '../model/links.js';
import { municipalityKey } from '../model/links.js';
import { municipalityIri, part, partyLetter, prefectureIri } from '../rdf/iris.js';
import { RDF, RDFS, RK } from '../rdf/namespaces.js';
import type { GraphWriter, NamedNode } from '../rdf/terms.js';
import { ja } from '../rdf/terms.js';

interface Setting {
  readonly links: Links;
  readonly facts: GraphWriter;
  readonly instrument: NamedNode;
}

/** Names the actors of one document; those that have no code are nodes of the document. */
export class ActorNodes {
  readonly #parties: ReadonlyMap<number, Party>;
  readonly #links: Links;
  readonly #facts: GraphWriter;
  readonly #instrument: NamedNode;
  readonly #generic = new Map<string, NamedNode>();
  readonly #unidentified = new Map<string, NamedNode>();

  constructor({ parties }: Agreement, { links, facts, instrument }: Setting) {
    this.#parties = new Map(parties.map(party => [party.order, party]));
    this.#links = links;
    this.#facts = facts;
    this.#instrument = instrument;
  }

  /** The party that an actor is; undefined where it is none. */
  partyOf(actor: Actor): Party | undefined {
    return actor.kind === 'party' ? this.#parties.get(actor.order) : undefined;
  }

  /** The node of an actor; groups and unidentified municipalities are nodes of this document. */
  node(actor: Actor): NamedNode {
    if (actor.kind === 'party') {
      const party = this.partyOf(actor);
      return party === undefined ? this.#genericActor(String(actor.order)) : this.party(party);
    }
    return actor.kind === 'generic'
      ? this.#genericActor(actor.label)
      : this.municipality(actor.municipality);
  }

  /** The municipality, prefecture, organization or blank that a party is. */
  party({ order, municipality, prefecture, organization }: Party): NamedNode {
    if (municipality !== undefined) return this.municipality(municipality);
    const code = this.#links.prefectures.get(prefecture ?? '')?.code;
    if (code !== undefined) return prefectureIri(code);
    const kind = (prefecture ?? organization) === undefined ? 'placeholder' : 'organization';
    return part(this.#instrument, kind, `party-${partyLetter(order)}`);
  }

  /** A municipality by its code, or a node of this document where no code could be given. */
  municipality(name: MunicipalityName): NamedNode {
    const link = this.#links.municipalities.get(municipalityKey(name));
    return link === undefined
      ? this.#unidentifiedMunicipality(name)
      : municipalityIri(link.municipality.code);
  }

  /** How the name of an actor was resolved to a code; undefined where it has none. */
  linkMethod(actor: Actor): LinkMethod | undefined {
    const name =
      actor.kind === 'party'
        ? this.partyOf(actor)?.municipality
        : actor.kind === 'municipality'
          ? actor.municipality
          : undefined;
    return name === undefined
      ? undefined
      : this.#links.municipalities.get(municipalityKey(name))?.method;
  }

  #genericActor(label: string): NamedNode {
    return this.#localNode(this.#generic, label, { path: 'actor', type: RK.GenericActor });
  }

  #unidentifiedMunicipality(name: MunicipalityName): NamedNode {
    const kind = { path: 'unidentified', type: RK.UnidentifiedMunicipality };
    return this.#localNode(this.#unidentified, municipalityKey(name), kind);
  }

  #localNode(
    known: Map<string, NamedNode>,
    label: string,
    kind: { path: string; type: NamedNode },
  ): NamedNode {
    const before = known.get(label);
    if (before !== undefined) return before;
    const node = part(this.#instrument, kind.path, known.size + 1);
    known.set(label, node);
    this.#facts.add(node, RDF.type, kind.type);
    this.#facts.add(node, RDFS.label, ja(label));
    this.#facts.add(node, RK.inInstrument, this.#instrument);
    return node;
  }
}
