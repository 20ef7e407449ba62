import { useMemo, useState } from 'react';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { QueryState } from '../../app/client/query-state';
import { usePageQuery } from '../../app/client/use-page-query';
import { SaveNote } from '../../app/saving/save-note';
import { useUnfinishedSave } from '../../app/saving/unfinished-save';
import { getFragmentData, graphql } from '../../gql';
import type { EditListingPageQuery } from '../../gql/graphql';
import { BackLink } from '../../ui/back-link';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/error-summary';
import { FormContext } from '../../ui/form-context';
import { Loading } from '../../ui/loading';
import { InsetWarning } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';
import { BackgroundSection } from './background-section';
import { ContactSection } from './contact-section';
import { CostSection } from './cost-section';
import { DiscardListing } from './discard-listing';
import { editedFrom, editedListing } from './edited-listing';
import { ReferringSection } from './referring-section';
import { useListingForm } from './use-listing-form';
import { savedListingDraft } from './use-listing-saves';
import { WhatSection } from './what-section';
import { WhenSection } from './when-section';
import { WhereSection } from './where-section';
import { WhoSection } from './who-section';

const pageQuery = graphql(`
  query EditListingPage($id: ID!) {
    service(id: $id) {
      id
      name
      version
      organisation {
        id
        name
      }
      ...SavedListingDraft
      listingDraft {
        edited {
          ...EditedListingFields
        }
        savedByName
        returnedReason
        returnedByName
        differences {
          field
          label
          changedByOthers
        }
      }
    }
  }
`);

/** Editing a listing. Each arrival begins with what the server says now, and goes on with a draft there is. */
export function EditListingPage() {
  const { id = '' } = useParams();
  const { key } = useLocation();
  return <Begin key={`${id} ${key}`} id={id} />;
}

function Begin({ id }: { readonly id: string }) {
  const page = usePageQuery(pageQuery, { id });
  // From then on left alone by what changes in the cache.
  const [begun, setBegun] = useState<EditListingPageQuery['service'] | null>(null);
  const saved = page.data && getFragmentData(savedListingDraft, page.data.service).listingDraft;
  const unfinished = useUnfinishedSave(id, page.data ? (saved?.version ?? 0) : undefined, page.refetch);
  if (!begun && page.data && !page.loading && !unfinished) setBegun(page.data.service);
  if (!begun) return page.error ? <QueryState query={page} /> : <Loading />;
  if (!begun.listingDraft) return <EditsNothing service={begun} />;
  return <EditListing service={begun} draft={begun.listingDraft} />;
}

type Service = EditListingPageQuery['service'];

function EditsNothing({ service }: { readonly service: Service }) {
  return (
    <>
      <PageHeading>You do not edit this listing</PageHeading>
      <p>
        {service.name} is looked after by {service.organisation.name}. If something in it is wrong,{' '}
        <Link to={`/services/${service.id}`}>suggest a correction on its page</Link>.
      </p>
    </>
  );
}

interface EditListingProps {
  readonly service: Service;
  readonly draft: NonNullable<Service['listingDraft']>;
}

function EditListing({ service, draft }: EditListingProps) {
  const [start] = useState(() => editedFrom(getFragmentData(editedListing, draft.edited)));
  const saved = getFragmentData(savedListingDraft, service).listingDraft ?? null;
  const form = useListingForm(service, start, saved && saved.version > 0 ? saved : null);
  const { errors, saves } = form;
  const [busy, setBusy] = useState(false);
  const navigate = useNavigate();
  const address = `/services/${service.id}/edit`;
  // Not one <form>: Enter in a field would otherwise leave the page.
  const context = useMemo(() => ({ errors, busy, scope: null }), [errors, busy]);
  const preview = async () => {
    setBusy(true);
    const ready = await form.isReady();
    setBusy(false);
    if (ready) void navigate(`${address}/preview`);
  };
  return (
    <FormContext value={context}>
      <BackLink to={`/services/${service.id}`}>{service.name}</BackLink>
      <PageHeading caption={service.organisation.name}>{`Edit ${service.name}`}</PageHeading>
      <SaveNote
        state={saves.state}
        isDraft={saves.draft !== null}
        loadAgain={<Link to={address}>Load it as it is now</Link>}
      />
      <p>
        <Link to={`/services/${service.id}/history`}>Where this comes from, and how it was changed</Link>
      </p>
      <Returned draft={draft} />
      <Meanwhile draft={draft} />
      <ErrorSummary errors={errors} />
      <WhatSection form={form} />
      <WhenSection form={form} />
      <WhereSection form={form} />
      <CostSection form={form} />
      <ContactSection form={form} />
      <WhoSection form={form} />
      <ReferringSection form={form} />
      <BackgroundSection form={form} />
      <div className="nhsuk-button-group">
        <Button busy={busy} onClick={() => void preview()}>
          See how it will look
        </Button>
      </div>
      {saves.draft && <DiscardListing id={service.id} name={service.name} draftVersion={saves.draft.version} />}
    </FormContext>
  );
}

/** What an editor sent back, and why. */
function Returned({ draft }: Pick<EditListingProps, 'draft'>) {
  if (!draft.returnedReason) return null;
  return (
    <InsetWarning>
      {draft.returnedByName} has sent your changes back: <span className="kith-lines">{draft.returnedReason}</span>
    </InsetWarning>
  );
}

/** What somebody else has changed too, so that nobody overwrites it unseen. */
function Meanwhile({ draft }: Pick<EditListingProps, 'draft'>) {
  const both = draft.differences.filter(({ changedByOthers }) => changedByOthers);
  if (both.length === 0) return null;
  return (
    <InsetWarning>
      Somebody else has changed this too since you began: {both.map(({ label }) => label).join(', ')}. Below stands what
      you wrote.
    </InsetWarning>
  );
}
