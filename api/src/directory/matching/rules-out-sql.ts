/**
 * SQL for whether a rule, of those in a search row, does not fit what is known of somebody: the same as a verdict of
 * DOES_NOT_FIT (judge.ts). `facts` is what `knownFacts` gives, as jsonb; what is not known rules nobody out. Written into
 * the search and no function, since it stands in every row of it.
 */
export const rulesOut = (rules: string, facts: string): string => {
  const among = (name: string) => `not (r -> 'values') ? (${facts} ->> '${name}')`;
  const anyOf = (name: string) => `(r -> 'values') ?| array(select jsonb_array_elements_text(${facts} -> '${name}'))`;
  return `exists (select from jsonb_array_elements(${rules}) r where case r ->> 'kind'
    when 'AGE' then (${facts} ->> 'age')::int < (r ->> 'minimum')::int or (${facts} ->> 'age')::int > (r ->> 'maximum')::int
    when 'AREA' then ${among('outcode')}
    when 'PRACTICE' then ${among('practice')}
    when 'SEX' then ${among('sex')}
    when 'CARER' then not (${facts} ->> 'carer')::boolean
    when 'NEED' then ${facts} ? 'needs' and not ${anyOf('needs')}
    when 'LANGUAGE' then ${facts} ? 'languages' and not ${anyOf('languages')}
    when 'RISK_EXCLUDED' then ${anyOf('risks')}
  end)`;
};
