const definer = 'security definer set search_path = pg_catalog, public, pg_temp';

const onlyEditors = `
    if kith.role() is distinct from 'DIRECTORY_EDITOR' then
      raise exception 'directory editors only' using errcode = '42501';
    end if;`;

/** What a link from a mail is about, for whoever holds it; no row once it is too old to confirm, or erased. */
const claimByToken = `
  create function kith.claim_by_token(hash text, at timestamptz)
  returns table (organisation_name text, state text, decline_reason text, decline_note text)
  language sql stable ${definer} as $$
    select coalesce(c.name, o.name), c.state, c.decline_reason, c.decline_note
    from public.organisation_claim c left join public.organisation o on o.id = c.organisation_id
    where c.token_hash = hash and (c.state <> 'UNCONFIRMED' or c.expires_at > at)
  $$`;

/** Puts a request before the editors, once; false where the link has no request to confirm any more. */
const confirmClaim = `
  create function kith.confirm_claim(hash text, at timestamptz) returns boolean
  language plpgsql ${definer} as $$
  begin
    update public.organisation_claim set state = 'WAITING', confirmed_at = at, version = version + 1
      where token_hash = hash and state = 'UNCONFIRMED' and expires_at > at;
    return found or exists (select from public.organisation_claim where token_hash = hash and state <> 'UNCONFIRMED');
  end $$`;

/** Whoever once belonged to an organisation may have left cases behind, so that they have gone opens nothing. */
const hadMembers = (organisation: string) =>
  `exists (select from public.membership m where m.organisation_id = ${organisation})`;

const hadCases = (organisation: string) =>
  `exists (select from public.access_grant g where g.organisation_id = ${organisation})`;

const isInvited = (organisation: string) => `exists (select from public.invitation i
      where i.organisation_id = ${organisation} and i.accepted_at is null and i.revoked_at is null and i.expires_at > at)`;

/**
 * The one way by which a directory editor lets somebody into an organisation: to the address that was confirmed, as
 * coordinator, into a community organisation in which nobody has been and to which nobody was referred, so that no case is
 * there before them. Two requests for one organisation wait for each other.
 */
const approveClaim = `
  create function kith.approve_claim(
    claim uuid, seen int, organisation uuid, invitation uuid, hash text, by_name text, at timestamptz, until timestamptz
  ) returns text language plpgsql ${definer} as $$
  declare
    c record;
  begin ${onlyEditors}
    select * into c from public.organisation_claim r
      where r.id = claim and r.state = 'WAITING' and r.version = seen for update;
    if not found then
      return 'DECIDED';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('joins ' || organisation, 0));
    if c.organisation_id <> organisation
      or not exists (select from public.organisation o where o.id = organisation and o.kind = 'COMMUNITY') then
      return 'UNFIT';
    end if;
    if ${hadMembers('organisation')} or ${hadCases('organisation')} or ${isInvited('organisation')} then
      return 'ATTENDED';
    end if;
    insert into public.invitation (id, organisation_id, email, role, token_hash, invited_at, invited_by_name, expires_at)
      values (invitation, organisation, c.email, 'SERVICE_COORDINATOR', hash, at, by_name, until);
    update public.organisation_claim set state = 'APPROVED', organisation_id = organisation, invitation_id = invitation,
      decided_at = at, decided_by_name = by_name, told_at = null, version = version + 1 where id = claim;
    return 'APPROVED';
  end $$`;

/** Takes an approval back, and its invitation with it, as long as nobody has accepted that. */
const takeBackClaim = `
  create function kith.take_back_claim(claim uuid, seen int, at timestamptz) returns text language plpgsql ${definer} as $$
  declare
    c record;
  begin ${onlyEditors}
    select * into c from public.organisation_claim r
      where r.id = claim and r.state = 'APPROVED' and r.version = seen and r.email is not null for update;
    if not found then
      return 'DECIDED';
    end if;
    update public.invitation i set revoked_at = coalesce(i.revoked_at, at) where i.id = c.invitation_id and i.accepted_at is null;
    if not found then
      return 'JOINED';
    end if;
    update public.organisation_claim set state = 'WAITING', invitation_id = null, decided_at = null, decided_by_name = null,
      told_at = null, version = version + 1 where id = claim;
    return 'TAKEN_BACK';
  end $$`;

/** Mailboxes that anybody gets: that a website is on the same domain says nothing. */
const mailboxesForAll = `'{gmail.com,googlemail.com,outlook.com,hotmail.com,hotmail.co.uk,live.com,live.co.uk,msn.com,
  yahoo.com,yahoo.co.uk,icloud.com,me.com,aol.com,btinternet.com,sky.com,talktalk.net,virginmedia.com,ntlworld.com,
  protonmail.com,proton.me,mail.com,gmx.com,facebook.com}'::text[]`;

/** What speaks for and against a request, as codes; nothing of who the members of an organisation are. */
const claimEvidence = `
  create function kith.claim_evidence(claim uuid, at timestamptz) returns text[] language sql stable ${definer} as $$
    select array_remove(array[
      case when exists (
        select from (select o.email union all
          select s.email from public.service s where s.organisation_id = c.organisation_id) listed (email)
        where lower(listed.email) = c.email) then 'LISTED_ADDRESS' end,
      case when d.domain <> all (${mailboxesForAll}) and exists (
        select from (select o.website where c.name is null union all
          select s.url from public.service s where s.organisation_id = c.organisation_id) listed (url)
        where split_part(kith.page_key(listed.url), '/', 1) = d.domain) then 'LISTED_DOMAIN' end,
      case when d.domain <> all (${mailboxesForAll}) and split_part(kith.page_key(c.website), '/', 1) = d.domain
        then 'STATED_DOMAIN' end,
      case when ${hadMembers('c.organisation_id')} then 'HAD_MEMBERS' end,
      case when ${hadCases('c.organisation_id')} then 'HAD_CASES' end,
      case when ${isInvited('c.organisation_id')} then 'INVITED' end,
      case when exists (select from public.invitation i where i.id = c.invitation_id and i.accepted_at is not null)
        then 'JOINED' end,
      case when exists (select from public.organisation_claim r where r.state = 'WAITING' and r.id <> c.id
        and (r.organisation_id = c.organisation_id or r.name_key = c.name_key)) then 'OTHER_REQUEST' end
    ], null)
    from public.organisation_claim c left join public.organisation o on o.id = c.organisation_id
      cross join lateral (select split_part(c.email, '@', 2)) d (domain)
    where c.id = claim and kith.role() = 'DIRECTORY_EDITOR'
  $$`;

/** Organisations whose names begin with the same two words, with or without "the": up to five, in order of their names. */
export const namesLike = `
  create function kith.organisations_named_like(key text) returns jsonb
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'outcode', f.outcode)), '[]'::jsonb) from (
      select o.id, o.name, o.outcode
      from (select (regexp_match(regexp_replace(key, '^the ', ''), '^\\S+(?: \\S+)?'))[1]) words (w)
        cross join lateral (values (''), ('the ')) before (said)
        cross join lateral (
          select * from organisation n
          where n.name_key >= before.said || words.w and n.name_key < before.said || words.w || chr(1114111)
          order by n.name_key, n.id limit 5) o
      where o.kind = 'COMMUNITY' order by o.name_key, o.id limit 5) f
  $$`;

/** Functions by which requests are confirmed and decided. */
export const joiningFunctions = [
  { signature: 'claim_by_token(text, timestamptz)', definition: claimByToken },
  { signature: 'confirm_claim(text, timestamptz)', definition: confirmClaim },
  {
    signature: 'approve_claim(uuid, int, uuid, uuid, text, text, timestamptz, timestamptz)',
    definition: approveClaim,
  },
  { signature: 'take_back_claim(uuid, int, timestamptz)', definition: takeBackClaim },
  { signature: 'claim_evidence(uuid, timestamptz)', definition: claimEvidence },
];
