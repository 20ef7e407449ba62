import { useParams } from 'react-router';
import { usePageQuery } from '../app/client/use-page-query';
import { graphql } from '../gql';
import { Section } from '../ui/section';
import { PersonConsents } from './person-consents';
import { RecordPersonConsent } from './person-record-consent';
import { PersonSectionState } from './person-section-state';

const pageQuery = graphql(`
  query PersonConsentPage($id: ID!) {
    person(id: $id) {
      id
      ...PersonHeader
      viewerCanEdit
      ...PersonConsents
    }
  }
`);

/** With whom a person lets their details be shared. */
export function PersonConsentPage() {
  const { id = '' } = useParams();
  const page = usePageQuery(pageQuery, { id });
  if (!page.data) return <PersonSectionState query={page} />;
  const { person } = page.data;
  return (
    <Section heading="Permission to share">
      <p>Nothing is ever erased here: a new decision about an organisation takes the place of the one before it.</p>
      {person.viewerCanEdit && <RecordPersonConsent personId={person.id} />}
      <PersonConsents person={person} />
    </Section>
  );
}
