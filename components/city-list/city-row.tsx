import { ZoneTag } from "@/components/strip/zone-tag";
import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { CityAction } from "./city-action";
import type { CityRowProps, RowTexts } from "./city-row-props";

type Props = {
  row: CityRowProps;
  /** The event's path. */
  path: string;
  texts: RowTexts;
};

export function CityRow({ row, path, texts }: Props) {
  const { slug, name, zone, badges = [], isFull } = row;
  const href = `${path}/${slug}`;
  return (
    <li className={cx("city-row", isFull && "city-row-full")} data-city={slug}>
      {zone ? (
        <ZoneTag place={zone} label={texts.zones[zone]} />
      ) : (
        <Icon name="globe" size={36} className="p-1.5" />
      )}
      <div>
        <h3>
          <a href={href}>{name}</a>
          {badges.map(({ text, ...look }) => (
            <Badge key={text} {...look}>
              {text}
            </Badge>
          ))}
        </h3>
        <Facts {...row} />
      </div>
      <CityAction {...{ row, href, texts }} />
    </li>
  );
}

/** How many are coming or were counted, and when if cities differ; below, where if it is known. */
function Facts({ counted, facts, where }: CityRowProps) {
  if (!counted && !facts && !where) return null;
  return (
    <p>
      {counted && <strong className="font-semibold text-ink">{counted}</strong>}
      {counted && facts && "\u00a0· "}
      {facts}
      {where && <span className="block">{where}</span>}
    </p>
  );
}
