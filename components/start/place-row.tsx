import { ZoneTag } from "@/components/strip/zone-tag";
import { TextField } from "@/components/ui/form/field";
import { HiddenFields } from "@/components/ui/form/hidden-fields";
import { Icon } from "@/components/ui/icon";
import { entryKey } from "@/lib/places/town-list-rules";
import { FormerHostChoices } from "./former-hosts";
import { named, type TownsTexts } from "./start-texts";
import type { Entry, FormerHosts, KnownCity, PlaceField } from "./town-entry";

type Props = {
  at: number;
  entry: Entry;
  city: KnownCity;
  field: PlaceField;
  former: FormerHosts;
  /** The former hosts that are ticked. */
  again: string[];
  remove: () => void;
  texts: TownsTexts;
};

/** A recognised city: its place in the strip, and whom to invite as its host. */
export function PlaceRow({ at, entry, city, field, former, again, remove, texts }: Props) {
  const province = texts.provinces.find(({ value }) => value === city.province)?.label;
  const zone = texts.zoneNames[city.stripPlace];
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3 gap-y-2 p-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_auto] sm:p-4">
      <HiddenFields fields={{ [`places.${at}.town`]: entryKey(entry) }} />
      <p className="flex min-h-target flex-wrap content-center items-center gap-x-2.5 sm:row-span-2">
        <ZoneTag place={city.stripPlace} label={zone} />
        <span className="min-w-0">
          <strong className="font-semibold">{city.name}</strong>
          <span className="block text-ink-2 text-sm">{province}</span>
        </span>
      </p>
      <RemoveButton label={named(texts.remove, city.name)} onClick={remove} />
      <div className="col-span-2 grid gap-1 sm:col-span-1 sm:col-start-2 sm:row-span-2 sm:row-start-1">
        <HostField {...{ at, entry, field, texts }} town={city.name} />
        <FormerHostChoices {...{ former, again, texts }} />
      </div>
    </li>
  );
}

type HostProps = Pick<Props, "at" | "entry" | "field" | "texts"> & { town: string };

export function HostField({ at, entry, field, texts, town }: HostProps) {
  return (
    <TextField
      name={`places.${at}.address`}
      type="email"
      inputMode="email"
      autoComplete="off"
      label={
        <>
          {texts.host}
          <span className="sr-only"> {town}</span>
        </>
      }
      mark={texts.optional}
      defaultValue={field.value("address", entry.address ?? "")}
      error={field.error("address")}
    />
  );
}

function RemoveButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onClick}
      className="grid size-target shrink-0 place-items-center rounded-control text-ink-2 hover:text-ink sm:col-start-3 sm:row-start-1 no-script:hidden"
    >
      <Icon name="cross" size={20} />
    </button>
  );
}
