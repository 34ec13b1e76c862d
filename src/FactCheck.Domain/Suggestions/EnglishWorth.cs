namespace FactCheck.Domain;

/// <summary>English words for <see cref="CheckWorthiness"/>.</summary>
internal static class EnglishWorth
{
    public static WorthLexicon Lexicon { get; } = new()
    {
        Small = WordList.Of(
            "two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, twenty, thirty, " +
            "forty, fifty, sixty, seventy, eighty, ninety"),
        Large = WordList.Of(
            "dozen, dozens, tens of, hundred, hundreds, thousand, thousands, million, millions, billion, billions, trillion, trillions, percent, per cent, percentage, " +
            "one in, one out of, twofold, threefold, fourfold, fivefold, tenfold, two-thirds, three-quarters"),
        Parts = WordList.Of(
            "half of, half the, half its, half their, half his, half her, half our, half a, half an, half all, a half, one half, by half, by a third, by a quarter, quarter of, quarters of, third of, thirds of, fifth of, fifths of, " +
            "tenth of, a fraction of"),
        Pointers = WordList.Of("the, these, those, other, all, both, between, his, her, its, their, our, your, my, last, first, next, past"),
        Figures = WordList.Of(
            "dozen ways, dozen different ways, dozen times, dozen reasons, hundred ways, hundred times, thousand ways, thousand times, thousand words, million ways, million times, million reasons, " +
            "hundred percent sure, hundred percent certain, half the battle, half the story, two sides of the same, second to none"),
        Adjectivals = WordList.Of("a, an, of, newly, recently, partially, partly, so-called"),
        Labels = WordList.Of(
            "no, nos, number, article, section, chapter, page, figure, table, resolution, room, version, part, phase, level, stage, step, point, item, route, highway, flight, group, world war"),
        Bounds = WordList.Of("than, least, most, over, under, above, below, nearly, almost, exceeding, beyond"),
        Comparisons = WordList.Of(
            "than any, than all, than in, than the, than other, than its, than before, than last, than ever, greater than, higher than, lower than, larger than, smaller than, bigger than, longer than, shorter than, better than, worse than, faster than, " +
            "slower than, older than, younger than, earlier than, later than, at least, at most, up to, as many as, as much as, no fewer, twice, thrice, double, doubled, tripled, quadrupled, " +
            "halved, rose, risen, fell, increased, decreased, grew, dropped, declined, surged, soared, plunged, plummeted, shrank, shrunk, jumped, outnumber*, outpac*, exceed*, " +
            "largest, biggest, highest, lowest, smallest, longest, shortest, oldest, youngest, fastest, slowest, richest, poorest, deadliest, strongest, weakest, cheapest, the fewest, the most _ in, the most _ of, the most _ ever, " +
            "the most of, first ever, first-ever, for the first time, the first time, never before, record high, record low, all-time, compared with, compared to, majority of, minority of, most of"),
        Months = WordList.Of(
            "january, february, march, april, may, june, july, august, september, october, november, december, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec"),
        Times = WordList.Of(
            "monday, tuesday, wednesday, thursday, friday, saturday, sunday, yesterday, last week, last month, last year, last night, this week, this month, this year, last spring, last summer, " +
            "last autumn, last fall, last winter, earlier this, weeks ago, months ago, years ago, days ago, a year ago, a month ago, a week ago, a decade ago"),
        Reports = WordList.Of(
            "said, says, say, saying, told, tells, stated, states that, stating, claimed, claiming, claims that, claims to, claim that, announced, announces, announcing, reported, reports that, " +
            "reporting that, reportedly, confirmed, declared, declares, declaring, estimated, estimates, suggested, suggests that, argued, argues, warned, warns, warning that, noted that, notes that, " +
            "added that, pledged, promised, vowed, denied, denies, accused, accuses, accusing, testified, wrote, writes, tweeted, posted, insisted, insists, demanded, cited, cites, citing, quoted, " +
            "quoting, echoed, described, describes, acknowledged, admitted, revealed, alleged, alleges, allegedly, asserted, asserts, asserting, according to, attributed, remarked, reiterated, voiced, " +
            "emphasized, emphasised, urged, hinted, predicted, concluded that, found that, finds that, data show*, figures show*, polls show*, poll shows, study shows, studies show, research shows, report shows, " +
            "survey shows, survey, poll, in a statement, in an interview, in a post, in a report, in a letter, in a speech, in a tweet, official figures, called him, called her, called it, called them, called for"),
        Events = WordList.Of(
            "killed, wounded, injured, died, captured, seized, occupied, annexed, invaded, attacked, bombed, shelled, struck, launched, destroyed, damaged, withdrew, ousted, retook, recaptured, " +
            "liberated, signed, ratified, voted, approved, passed, vetoed, rejected, adopted, repealed, banned, lifted, imposed, suspended, appointed, nominated, confirmed, elected, resigned, sacked, " +
            "arrested, charged with, convicted, sentenced, acquitted, jailed, sued, fined, paid, spent, cost, bought, sold, invested, donated, received, won, lost, defeated, met, visited, attended, " +
            "hosted, founded, established, built, opened, closed, joined, began, started, ended, cancelled, canceled, postponed, released, published, issued, deployed, sent, supplied, delivered, " +
            "exported, imported, produced, recorded, registered, discovered, born, collapsed, crashed, flooded, fled, displaced, evacuated, drafted, initiated, invented, stole, stolen, rigged"),
        Causes = WordList.Of(
            "because of, because, due to, led to, leads to, leading to, cause, caused, causes, causing, cures, prevents, reduces, increases the, raises the risk, resulted in, results in, resulting in, as a result, thanks to, owing to, triggered, contributed to, " +
            "prompted by, responsible for, attributed to, gave rise to, given rise to"),
        Opinions = WordList.Of(
            "should, must, ought, need to, needs to, has to be, have to be, essential, important, importance, crucial, critical, vital, necessary, clearly, clear that, makes clear, far from clear, obvious, obviously, of course, " +
            "unfortunately, fortunately, hopefully, arguably, seemingly, seems, seemed, seem, appears, appear, apparently, in my view, in our view, in my opinion, i think, i believe, we believe, " +
            "we think, i feel, great, terrible, wonderful, horrible, awful, disgrace*, shame*, ridiculous, absurd, brilliant, stupid, foolish, evil, beautiful, amazing, incredible, incredibly, " +
            "disaster, disastrous, best, worst, better off, good, bad, wrong, fair, unfair, questionable, dubious, illusory, undoubtedly, inevitably, inevitable, deeply, extremely, truly, really, " +
            "simply, merely, mere, naturally, quite, too, courageous, reckless, dangerous, alarming, troubling, worrying, encouraging, impressive, meaningless, pointless, no point, empty, emptiness, lesson, so _ that, liar, coward, fool, idiot, traitor, crook, betray*, " +
            "hypocri*, arrogant, naive, desirable, unthinkable, existential, gamble, doubts, raises questions, remains open, remain open, unrealistic, unpredictable, erratic, pragmatic, complex, " +
            "complexities, immense, excessive, vast, lack of, cautious, cautiously, underscores, reflects, reflect, contrasts, unwavering, uncompromising, relentless"),
        Intentions = WordList.Of(
            "hope, hopes, hoped, hoping, want, wants, wanted, fear, fears, feared, believe, believes, believed, believing, think, thinks, thought, feel, feels, felt, perceive, perceives, perception, " +
            "views, sees, regards, considers, seek, seeks, sought, seeking, aim, aims, aimed, aiming, intend, intends, desire, eager, eagerness, willing, willingness, committed, anticipates, " +
            "anticipating, anticipation, calculating, prefers, preference, worry, worries, worried, concerns, concern, optimism, skepticism, scepticism, confident, illusions, determined, " +
            "determination, ambition, ambitions, aspirations, reluctant, readiness, openness, enthusiasm, strategy, approach, stance, goal, goals, objectives, tries to, trying to, attempt to"),
        Predictions = WordList.Of(
            "will, won't, he'll, she'll, it'll, they'll, we'll, you'll, i'll, would, wouldn't, shall, may, might, could, couldn't, going to, likely, unlikely, probably, perhaps, possibly, possible, possibility, potentially, " +
            "potential, probability, expected to, expects to, expectation, set to, poised to, about to, future, coming months, coming weeks, coming years, coming days, forthcoming, eventually, " +
            "soon, if, unless, prospect, prospects, would-be, forecast, scenario, chance"),
        Personal = WordList.Of("i, i'm, i've, i'd, i'll, me, my, myself, you, you're, you've, your, let us, let's, thank, thanks for"),
    };
}
