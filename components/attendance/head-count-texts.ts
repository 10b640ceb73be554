import type { ClockTexts } from "@/components/site/clock-choice";
import type { useForm } from "@/components/ui/form/use-form";
import { METHODS } from "@/lib/attendance/schema";
import type { useTranslations } from "@/lib/platform/i18n/translations";

export type HeadCountForm = Pick<
  ReturnType<typeof useForm>,
  "value" | "error" | "code" | "checked"
>;

/** The form's texts; client components have no catalogue. */
export function headCountTexts(
  t: ReturnType<typeof useTranslations<"attendance">>,
  town: string,
  isTonight: boolean,
  clock: ClockTexts,
) {
  return {
    count: t("form.count"),
    countHint: t("form.count-hint"),
    less: t("form.less"),
    more: t("form.more"),
    andMe: t("form.and-me"),
    andMeHint: t("form.and-me-hint"),
    precision: t("form.precision"),
    exactly: t("form.exactly"),
    atLeast: t("form.at-least"),
    byPhone: t("form.by-phone"),
    byPhoneHint: t("form.by-phone-hint"),
    at: t("form.at"),
    atHint: t(isTonight ? "form.at-now" : "form.at-later", { town }),
    approximate: t("form.approximate"),
    method: t("form.method"),
    methods: METHODS.map((value) => {
      const short = t(`methods.${value}`);
      return { value, short, label: `${short.charAt(0).toUpperCase()}${short.slice(1)}` };
    }),
    noTime: isTonight ? t("form.now") : t("source.no-time"),
    about: t("source.about", { time: "#" }),
    clock,
    readBack: t("form.read-back"),
    reading: t("form.reading"),
    willBe: t("read-back.title"),
    publish: t("read-back.publish"),
    publishing: t("read-back.publishing"),
    change: t("read-back.change"),
    done: t("read-back.done"),
    again: t("read-back.again"),
    see: t("read-back.see"),
  };
}

export type HeadCountTexts = ReturnType<typeof headCountTexts>;
