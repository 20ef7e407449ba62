const document = `query Search($text: String!, $needs: [NeedCode!]!, $nearOutcode: String!) {
  services(filter: { text: $text, needs: $needs, nearOutcode: $nearOutcode, withinKm: 5, hasPlaces: true }, sort: NEAREST, first: 20) {
    edges {
      distanceKm
      node {
        id name summary needs venue outcode schedule cost
        organisation { id name }
        capacity { available maximum }
      }
    }
    pageInfo { hasNextPage }
  }
}`;

const looked = [
  ['walking', ['LONELINESS']],
  ['gardening', ['EMOTIONAL_WELLBEING']],
  ['singing', ['LONELINESS', 'ARTS_AND_NATURE']],
  ['lunch', ['FOOD_AND_FUEL']],
  ['money', ['MONEY']],
];

/** Services within five kilometres that have a place, by words and need, the twenty nearest. */
export const search = {
  name: 'search',
  document,
  samples: async ({ client }) => {
    const { rows } = await client.query('select code from bench.outcode order by md5(code) limit 40');
    return rows.map(({ code }, index) => {
      const [text, needs] = looked[index % looked.length];
      return { actor: index % 8, variables: { text, needs, nearOutcode: code } };
    });
  },
};
