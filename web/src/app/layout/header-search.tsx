import { SearchIcon } from 'nhsuk-react-components';
import { type SyntheticEvent, useRef } from 'react';
import { useNavigate } from 'react-router';

/** Finds a referral by its reference, a person by their NHS number, or anything by words. */
export function HeaderSearch() {
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const search = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = input.current?.value.trim() ?? '';
    if (words === '') return input.current?.focus();
    // As a fragment, which no server sees: it may be a name or an NHS number.
    void navigate({ pathname: '/search', hash: `#${encodeURIComponent(words)}` });
    if (input.current) input.current.value = '';
  };
  return (
    <search className="nhsuk-header__search">
      <form className="nhsuk-header__search-form" noValidate onSubmit={search}>
        <label className="nhsuk-u-visually-hidden" htmlFor="header-search">
          Search by reference, NHS number or words
        </label>
        <input
          ref={input}
          id="header-search"
          className="nhsuk-input"
          type="search"
          placeholder="Reference, NHS number, words"
          autoComplete="off"
          spellCheck={false}
        />
        <button type="submit" className="nhsuk-button">
          <SearchIcon title="Search" />
        </button>
      </form>
    </search>
  );
}
