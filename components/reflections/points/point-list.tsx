import { LinkedText } from "@/components/ui/text/linked-text";
import type { SiteLinks } from "@/lib/platform/markdown/site-links";

type Props = { title: string; points: string[]; links?: SiteLinks | undefined };

/** One kind of points, below its heading. */
export function PointList({ title, points, links }: Props) {
  if (points.length === 0) return null;
  return (
    <div className="grid gap-2">
      <h3 className="text-lg">{title}</h3>
      <ul className="grid list-disc gap-2 pl-6 font-reading text-lg leading-relaxed">
        {points.map((point, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: points may be equal, and never move
          <li key={at} className="whitespace-pre-line">
            <LinkedText text={point} links={links} />
          </li>
        ))}
      </ul>
    </div>
  );
}
