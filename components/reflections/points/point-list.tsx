/** One kind of points, below its heading. */
export function PointList({ title, points }: { title: string; points: string[] }) {
  if (points.length === 0) return null;
  return (
    <div className="grid gap-2">
      <h3 className="text-lg">{title}</h3>
      <ul className="grid list-disc gap-2 pl-6 font-reading text-lg leading-relaxed">
        {points.map((point, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: points may be equal, and never move
          <li key={at} className="whitespace-pre-line">
            {point}
          </li>
        ))}
      </ul>
    </div>
  );
}
