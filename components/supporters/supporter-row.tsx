import { PhotoUpload } from "@/components/photos/photo-upload";
import { uploadRefusals } from "@/components/photos/upload-refusals";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { FocusOnChange } from "@/components/ui/form/focus-on-change";
import { RowAction } from "@/components/ui/form/rows/row-action";
import { Undo } from "@/components/ui/form/undo";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import {
  editSupporterAction,
  moveSupporterAction,
  removeSupporterAction,
  restoreSupporterAction,
} from "@/lib/supporters/actions";
import type { DeskSupporter } from "@/lib/supporters/queries";
import { Logo } from "./logo";
import { SupporterForm } from "./supporter-form";

type Props = {
  locale: Locale;
  supporter: DeskSupporter;
  /** Counted from 0, without those that were removed. */
  at: number;
};

/** One who is thanked, with what a host may do; or in its place the way back. */
export function SupporterRow({ locale, supporter, at }: Props) {
  const [t, undo] = [useTranslations("supporters.desk"), useTranslations("site.undo")];
  const { id, name, isRemoved } = supporter;
  return (
    <Card as="li" ground={isRemoved ? "sunk" : "card"}>
      <FocusOnChange side={isRemoved ? "removed" : "thanked"}>
        {isRemoved ? (
          <Undo
            done={t("removed", { name })}
            action={restoreSupporterAction}
            fields={{ supporterId: id }}
            row={name}
            texts={{ undo: undo("undo"), undoing: undo("undoing") }}
          />
        ) : (
          <Thanked {...{ locale, supporter, at }} />
        )}
      </FocusOnChange>
    </Card>
  );
}

function Thanked({ locale, supporter, at }: Props) {
  const t = useTranslations("supporters.desk");
  const { id, name, link, logo } = supporter;
  const fields = { supporterId: id };
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {logo && (
          <Logo
            {...{ logo }}
            name=""
            className="h-12 w-auto max-w-40 rounded-control border border-hairline object-contain p-1.5"
          />
        )}
        <div className="min-w-0">
          <p className="wrap-anywhere font-semibold text-lg">{name}</p>
          {link && <p className="wrap-anywhere text-ink-2 text-sm">{link}</p>}
        </div>
      </div>
      <Disclosure summary={t("edit")} of={name}>
        <EditForm {...{ fields, name }} link={link ?? ""} />
      </Disclosure>
      <Disclosure summary={t(logo ? "another-logo" : "logo")} of={name}>
        <LogoUpload {...{ locale, id }} />
      </Disclosure>
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        {at > 0 && (
          <RowAction
            action={moveSupporterAction}
            fields={{ ...fields, from: at }}
            row={name}
            text={t("up")}
            pendingText={t("moving")}
          />
        )}
        <RowAction
          action={removeSupporterAction}
          fields={fields}
          row={name}
          text={t("remove")}
          pendingText={t("removing")}
          look="quiet"
          icon="cross"
        />
      </div>
    </div>
  );
}

type EditProps = { fields: { supporterId: string }; name: string; link: string };

function EditForm({ fields, ...before }: EditProps) {
  const t = useTranslations("supporters.desk");
  return (
    <SupporterForm
      action={editSupporterAction}
      id={fields.supporterId}
      {...{ fields, before }}
      texts={{
        ...{ name: t("name"), link: t("link"), hint: t("link-hint") },
        ...{ save: t("save"), saving: t("saving"), saved: t("saved") },
      }}
    />
  );
}

function LogoUpload({ locale, id }: { locale: Locale; id: string }) {
  const t = useTranslations("supporters.desk");
  return (
    <PhotoUpload
      address={`/api/uploads/logos/${id}`}
      id={`file-${id}`}
      refused={null}
      refusals={uploadRefusals(locale)}
      texts={{
        ...{ file: t("file"), hint: t("file-hint"), add: t("send") },
        ...{ adding: t("sending"), added: t("sent"), failed: t("failed") },
      }}
    />
  );
}
