import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * A word that some service says, and what is left of it without any one letter, by which words a slip away are found.
 * Two services that bring a word at once both add it: nobody waits for anybody, and a word twice does no harm. Public.
 */
@Entity()
@Index('ix_search_word_word', ['word'])
@Index('ix_search_word_forms', { synchronize: false })
export class SearchWord {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'text', collation: 'C' })
  word: string;

  @Column('text', { array: true })
  forms: string[];
}
