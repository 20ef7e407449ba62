import { useParams } from 'react-router';
import { usePageQuery } from '../app/client/use-page-query';
import { graphql } from '../gql';
import { PersonSectionState } from '../people/person-section-state';
import { Section } from '../ui/section';
import { PersonNotes } from './person-notes';
import { RecordNote } from './record-note';

const pageQuery = graphql(`
  query PersonNotesPage($id: ID!) {
    person(id: $id) {
      id
      ...PersonHeader
      viewerCanEdit
      ...PersonNotes
    }
  }
`);

/** The notes of one's own organisation about a person, as a section of their page. */
export function PersonNotesPage() {
  const { id = '' } = useParams();
  const page = usePageQuery(pageQuery, { id });
  if (!page.data) return <PersonSectionState query={page} />;
  const { person } = page.data;
  return (
    <Section heading="Notes">
      <p>Notes are read by your own organisation only; the person may ask to see them.</p>
      {person.viewerCanEdit && <RecordNote personId={person.id} />}
      <PersonNotes person={person} />
    </Section>
  );
}
