type Place = { venue: string | null; address: string | null };

/** The address, or the venue's name, with the city; null before the venue is announced. */
function destination({ venue, address }: Place, city: string): string | null {
  const where = venue && (address ?? venue);
  if (!where) return null;
  return where.toLowerCase().includes(city.toLowerCase()) ? where : `${where}, ${city}`;
}

export function mapLink(place: Place, city: string): string | null {
  const query = destination(place, city);
  return query && `https://www.openstreetmap.org/search?query=${encodeURIComponent(query)}`;
}

/** The map asks where from. */
export function directionsLink(place: Place, city: string): string | null {
  const to = destination(place, city);
  return to && `https://www.openstreetmap.org/directions?to=${encodeURIComponent(to)}`;
}
