import * as z from "zod";
import {
  hiddenChoice,
  id,
  integer,
  key,
  line,
  optionalId,
  optionalSecureAddress,
} from "@/lib/kernel/form/fields";

/** As much as fits on the wall. */
const NAME_LENGTH = 60;

const texts = { name: line(NAME_LENGTH), link: optionalSecureAddress };

/** Of one meetup, or of the whole event. */
export const addSupporterSchema = z.object({ eventId: id, meetupId: optionalId, key, ...texts });
export type AddSupporter = z.output<typeof addSupporterSchema>;

export const supporterSchema = z.object({ supporterId: id });
export type SupporterInput = z.output<typeof supporterSchema>;

export const editSupporterSchema = supporterSchema.extend(texts);
export type EditSupporter = z.output<typeof editSupporterSchema>;

/** One place up from its position, counted from 0, when the form was rendered. */
export const moveSupporterSchema = supporterSchema.extend({ from: integer(1, 100) });
export type MoveSupporter = z.output<typeof moveSupporterSchema>;

export const uploadLogoSchema = z.object({ supporter: id });

export const logoFileSchema = z.object({ logo: id, size: hiddenChoice(["large", "small"]) });
