import { useParams } from 'react-router';
import { QueryState } from '../../app/client/query-state';
import { usePageQuery } from '../../app/client/use-page-query';
import { graphql } from '../../gql';
import { BackLink } from '../../ui/back-link';
import { PageHeading } from '../../ui/page-heading';
import { AskForm } from './ask-form';

const pageQuery = graphql(`
  query JoinClaimPage($id: ID!) {
    organisation(id: $id) {
      id
      name
      canBeClaimed
      services {
        id
        name
      }
    }
  }
`);

/** Asks to keep the listings of an organisation that the directory has. */
export function JoinClaimPage() {
  const { id = '' } = useParams();
  const page = usePageQuery(pageQuery, { id });
  if (!page.data) return <QueryState query={page} />;
  const { name, canBeClaimed, services } = page.data.organisation;
  const heading = <PageHeading caption="Ask to keep the listing of">{name}</PageHeading>;
  return (
    <div className="kith-narrow">
      <BackLink to="/join">Find another organisation</BackLink>
      {canBeClaimed ? (
        <AskForm heading={heading} organisationIn={() => ({ organisationId: id })}>
          {services.length > 0 && <p>The directory lists: {services.map((each) => each.name).join(', ')}.</p>}
        </AskForm>
      ) : (
        <>
          {heading}
          <p>Its people are invited by the administrators of Kith. Speak to them.</p>
        </>
      )}
    </div>
  );
}
