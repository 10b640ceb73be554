-- Which of two a line-up's start is, where the clocks show it twice that night.
ALTER TABLE "Meetup" ADD COLUMN "lineUpStartsChoice" "ClockChoice";
