/** Next's own has styles, which would stand in the data of every page. Addresses without a page have another 404. */
export default function NotFoundPage() {
  return <h1>{404}</h1>;
}
