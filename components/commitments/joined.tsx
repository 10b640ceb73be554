import { useLocale } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { FocusOnChange } from "@/components/ui/form/focus-on-change";
import { RowAction } from "@/components/ui/form/rows/row-action";
import { Undo } from "@/components/ui/form/undo";
import { countInAction, countOutAction } from "@/lib/commitments/actions";
import type { WholeCommitment } from "@/lib/commitments/queries";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatDateAt } from "@/lib/platform/time/format-instant";

type Props = { commitmentId: string; joined: WholeCommitment["joined"]; zone: string };

/** For its author and organizers: who joined, and the button that counts somebody out. */
export function Joined({ commitmentId, joined, zone }: Props) {
  const t = useTranslations("commitments.joined");
  const undo = useTranslations("site.undo");
  const locale = useLocale();
  if (joined.length === 0) return null;
  const count = joined.filter(({ isOut }) => !isOut).length;
  return (
    <Disclosure summary={t("title", { count })}>
      <ul className="grid gap-3">
        {joined.map(({ userId, shownName, since, isOut }) => {
          const name = shownName ?? t("nameless", { date: formatDateAt(since, zone, locale) });
          const press = { fields: { commitmentId, userId }, row: name };
          return (
            <li key={userId}>
              <FocusOnChange side={isOut ? "out" : "in"}>
                {isOut ? (
                  <Undo
                    {...press}
                    action={countInAction}
                    done={t("out", { name })}
                    texts={{ undo: undo("undo"), undoing: undo("undoing") }}
                  />
                ) : (
                  <div className="wrap-anywhere flex flex-wrap items-center gap-x-4 gap-y-1">
                    <span>{name}</span>
                    <RowAction
                      {...press}
                      action={countOutAction}
                      text={t("count-out")}
                      pendingText={t("working")}
                    />
                  </div>
                )}
              </FocusOnChange>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
