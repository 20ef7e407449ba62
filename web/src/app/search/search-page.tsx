import { checkNhsNumber } from '@kith/nhs';
import { checkReference } from '@kith/referral-lifecycle';
import { useLocation } from 'react-router';
import { PageHeading } from '../../ui/page-heading';
import { NhsNumberResults } from './nhs-number-results';
import { ReferenceResult } from './reference-result';
import { WordResults } from './word-results';

/** What the search of the header found. What was searched for stands in the fragment, which no server sees. */
export function SearchPage() {
  const { hash } = useLocation();
  const words = decodeURIComponent(hash.slice(1)).trim();
  return (
    <>
      <PageHeading key={hash} title="Search">
        {words === '' ? 'Search' : `Search: ${words}`}
      </PageHeading>
      <Results key={`results ${hash}`} words={words} />
    </>
  );
}

function Results({ words }: { readonly words: string }) {
  if (words === '') return <p>Type a reference, an NHS number or words into the search at the top of the page.</p>;
  const reference = checkReference(words);
  if (reference.ok) return <ReferenceResult reference={reference.reference} />;
  const nhsNumber = checkNhsNumber(words);
  if (nhsNumber.ok) return <NhsNumberResults nhsNumber={nhsNumber.nhsNumber} />;
  // Ten digits are meant as an NHS number, so the mistake is worth more than no results.
  if (nhsNumber.problem === 'CHECK_DIGIT') return <p>{nhsNumber.message}.</p>;
  return <WordResults words={words} />;
}
