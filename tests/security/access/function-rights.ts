/** Which roles may call which function of the schema kith; the others are denied. */
export const functionRights: Readonly<Record<string, string>> = {
  ...callable('app worker definer', 'user_id membership_id organisation_id role case_organisation_id set_actor'),
  ...callable('app worker definer', 'begin_anonymous begin_member oversight_id manages_members this_transaction'),
  ...callable('worker definer', 'begin_system let_explore'),
  ...callable('app worker definer', 'set_referral_grant referral_grant_level'),
  ...callable('app definer', 'register_person open_redirected_referral revoke_consent recent_look_ups recent_refusals'),
  ...callable('app definer', 'invitation_by_token accept_invitation referral_counts times_signposted listing_origins'),
  ...callable('app definer', 'note_unmet_needs unmet_needs'),
  ...callable('app definer', 'claim_by_token confirm_claim approve_claim take_back_claim claim_evidence'),
  ...callable('app', 'organisations_named_like'),
  ...callable('app', 'within_look_up_limit'),
  ...callable(
    'app worker definer',
    'words_query cells_around misspellings outcode_of sample_of days_in parts_of_day parts_in',
  ),
  ...callable('app worker definer', 'is_free cells'),
  ...callable('definer', 'index_services services_at times_of tags_of rules_of note_whether_full'),
  ...callable('definer', 'index_after_insert_on_service index_after_update_on_service'),
  ...callable('definer', 'index_after_insert_on_service_listing index_after_update_on_service_listing'),
  ...callable('definer', 'index_after_insert_on_service_answering index_after_update_on_service_answering'),
  ...callable('definer', 'index_after_update_on_organisation'),
  ...callable('definer', 'index_after_insert_on_outcode index_after_update_on_outcode'),
  ...callable('definer', 'phone_key page_key match_keys match_facts note_matches note_gaps'),
  ...callable('definer', 'match_after_insert_on_service match_after_update_on_service'),
  ...callable('definer', 'match_after_insert_on_service_listing match_after_update_on_service_listing'),
  ...callable('definer', 'match_after_update_on_organisation'),
  ...callable('definer', 'suppressed_counts suppressed_tables keepers_follow'),
};

function callable(roles: string, names: string): Record<string, string> {
  return Object.fromEntries(names.split(' ').map((name) => [name, roles]));
}
