import { getNamedType, isObjectType, type FieldNode, type GraphQLObjectType, type GraphQLResolveInfo } from 'graphql';
import type { EntityMetadata } from 'typeorm';
import { dataSubjectOf, declares, type FieldDeclarations, type RelatedRows } from './declarations.js';
import { selectedFields, type SelectedFields } from './selection.js';

export interface WantedRows {
  link: RelatedRows;
  rows: Wanted;
}

/** What has to be loaded of one entity: the selection of a document, translated into the words of the model. */
export interface Wanted {
  metadata: EntityMetadata;
  columns: Set<string>;
  relations: Map<string, Wanted>;
  related: Map<string, WantedRows>;
  values: Map<string, string>;
}

/** Walks a selection beside the model and says what to load, and whether a field in it will ask for more by itself. */
export class WantedBuilder {
  /** A computed field that declares nothing may ask the database on its own: its unit has to stay open. */
  open = false;

  constructor(
    private readonly info: GraphQLResolveInfo,
    private readonly metadataOf: (entity: unknown) => EntityMetadata,
  ) {}

  /** The least there is of an entity: ids, and whose data it is, since identity and audit need them. */
  nothingOf(metadata: EntityMetadata): Wanted {
    const columns = new Set(metadata.primaryColumns.map((column) => column.propertyName));
    const subject = dataSubjectOf(metadata.target);
    if (subject) columns.add(subject);
    return { metadata, columns, relations: new Map(), related: new Map(), values: new Map() };
  }

  /** Adds what a document selects on one type. */
  selection(wanted: Wanted, type: GraphQLObjectType, fields: SelectedFields): void {
    for (const [name, nodes] of fields) this.field(wanted, type, name, nodes);
  }

  /** Adds one column, `property` or `relation.property`. */
  column(wanted: Wanted, path: string): void {
    const [head, ...rest] = path.split('.') as [string, ...string[]];
    const relation = wanted.metadata.findRelationWithPropertyPath(head);
    if (!relation) {
      if (wanted.metadata.findColumnWithPropertyName(head)) wanted.columns.add(head);
      return;
    }
    const inner = this.relation(wanted, head, relation.inverseEntityMetadata);
    if (rest.length > 0) this.column(inner, rest.join('.'));
  }

  private field(wanted: Wanted, type: GraphQLObjectType, name: string, nodes: FieldNode[]): void {
    const field = type.getFields()[name];
    if (!field) return;
    const declared = field.extensions as FieldDeclarations;
    const below = getNamedType(field.type);
    this.declared(wanted, declared);
    if (declared.related) {
      const { rows } = this.rows(wanted, name, declared.related);
      if (isObjectType(below)) this.selection(rows, below, selectedFields(nodes, below, this.info));
      return;
    }
    const relations = declared.oneOf ?? [name];
    for (const each of relations) {
      const relation = wanted.metadata.findRelationWithPropertyPath(each);
      if (!relation || !isObjectType(below)) continue;
      const inner = this.relation(wanted, each, relation.inverseEntityMetadata);
      this.selection(inner, below, selectedFields(nodes, below, this.info));
    }
    this.column(wanted, name);
    const stored = wanted.columns.has(name) || wanted.relations.has(name);
    if (field.resolve && !stored && !declares(declared)) this.open = true;
  }

  private declared(wanted: Wanted, { needs, needsRows, needsValues }: FieldDeclarations): void {
    for (const need of needs ?? []) this.column(wanted, need);
    for (const [name, { columns, ...link }] of Object.entries(needsRows ?? {})) {
      const { rows } = this.rows(wanted, name, link);
      for (const column of columns) this.column(rows, column);
    }
    for (const [name, sql] of Object.entries(needsValues ?? {})) wanted.values.set(name, sql);
  }

  private relation(wanted: Wanted, name: string, metadata: EntityMetadata): Wanted {
    const known = wanted.relations.get(name) ?? this.nothingOf(metadata);
    wanted.relations.set(name, known);
    return known;
  }

  private rows(wanted: Wanted, name: string, link: RelatedRows): WantedRows {
    wanted.columns.add(link.from ?? 'id');
    const known = wanted.related.get(name) ?? { link, rows: this.nothingOf(this.metadataOf(link.entity())) };
    known.rows.columns.add(link.to);
    wanted.related.set(name, known);
    return known;
  }
}
