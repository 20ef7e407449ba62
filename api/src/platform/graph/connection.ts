import { ArgsType, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { Max, MaxLength, Min } from 'class-validator';

/** The arguments of every list; see https://relay.dev/graphql/connections.htm. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 25, description: 'How many to return, 1 to 100.' })
  @Min(1, { message: 'Ask for at least 1.' })
  @Max(100, { message: 'Ask for at most 100 at a time.' })
  first: number;

  @Field(() => String, { nullable: true, description: 'The endCursor of the page before.' })
  @MaxLength(300)
  after?: string;
}

@ObjectType({ description: 'Where a page stands in its list (Relay).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'More follow after endCursor.' })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: 'Whether this page was asked for with a cursor, so that others come before.' })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first row; null on an empty page.' })
  startCursor: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last row; null on an empty page.' })
  endCursor: string | null;
}

export interface Edge<T> {
  cursor: string;
  node: T;
}

export interface Connection<T> {
  edges: Edge<T>[];
  pageInfo: PageInfo;
}

/** Makes the Relay edge and connection types of one node type. */
export function connectionOf<T extends object>(nodeClass: ClassType<T>, nodeName: string) {
  @ObjectType(`${nodeName}Edge`, { description: `One ${nodeName} in a list, with its cursor.` })
  class NodeEdge {
    @Field(() => String, { description: 'Opaque place of this row in its list.' })
    cursor: string;

    @Field(() => nodeClass, { description: 'The row itself.' })
    node: T;
  }

  @ObjectType(`${nodeName}Connection`, { description: `A page of ${nodeName} rows (Relay).` })
  class NodeConnection {
    @Field(() => [NodeEdge], { description: 'The rows of this page.' })
    edges: NodeEdge[];

    @Field(() => PageInfo, { description: 'Whether there is more.' })
    pageInfo: PageInfo;
  }
  return NodeConnection;
}
