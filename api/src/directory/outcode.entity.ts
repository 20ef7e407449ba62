import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An outward postcode and its middle, for distances between areas. Public. */
@Entity()
export class Outcode {
  @PrimaryColumn('text')
  code: string;

  @Column('double precision')
  latitude: number;

  @Column('double precision')
  longitude: number;
}
