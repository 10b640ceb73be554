import { Card } from "@/components/ui/card";
import { FocusOnChange } from "@/components/ui/form/focus-on-change";
import { RowAction } from "@/components/ui/form/rows/row-action";
import { Undo } from "@/components/ui/form/undo";
import { deletePhotoDraftAction, hidePhotoAction, restorePhotoAction } from "@/lib/photos/actions";
import type { DeskPhoto } from "@/lib/photos/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { Picture } from "./picture";

type Props = { locale: Locale; photo: DeskPhoto };

/** A published photo, or one that was: with what hides it, or brings it back. */
export function PublishedPhoto({ locale, photo }: Props) {
  const [t, common] = [useTranslations("photos.desk"), useTranslations("site.undo")];
  const { id, description, hiddenByName: name } = photo;
  const isHidden = photo.state === "hidden";
  const row = description ?? "";
  const fields = { photoId: id };
  return (
    <Card as="li" ground={isHidden ? "sunk" : "card"} className="grid gap-3">
      <Picture
        photo={photo}
        description={{ text: "" }}
        className="max-h-60 w-auto justify-self-start rounded-card"
      />
      <p lang={photo.locale !== locale && photo.locale ? photo.locale : undefined}>{description}</p>
      <FocusOnChange side={photo.state}>
        {isHidden ? (
          <Undo
            done={name ? t("hidden-by", { name }) : t("hidden")}
            action={restorePhotoAction}
            fields={fields}
            row={row}
            texts={{ undo: common("undo"), undoing: common("undoing") }}
          />
        ) : (
          <RowAction
            action={hidePhotoAction}
            fields={fields}
            row={row}
            text={t("hide")}
            pendingText={t("hiding")}
          />
        )}
      </FocusOnChange>
    </Card>
  );
}

/** Unfolds first: there is no way back. */
export function DeleteDraft({ photoId, row }: { photoId: string; row: string }) {
  const t = useTranslations("photos.desk");
  return (
    <RowAction
      action={deletePhotoDraftAction}
      fields={{ photoId }}
      row={row}
      open={t("delete")}
      text={t("delete")}
      pendingText={t("deleting")}
      look="destructive"
    />
  );
}
