using System.Diagnostics.CodeAnalysis;
using Xunit;

namespace FactCheck.Domain.Tests;

public class CheckWorthinessTests
{
    [Theory]
    [InlineData("002", "24 hours")]
    [InlineData("002", "over 600,000 soldiers killed or wounded")]
    [InlineData("001", "hundreds of thousands of casualties")]
    [InlineData("001", "half the territory")]
    [InlineData("001", "at least another year to 18 months")]
    public void A_checkable_sentence_ranks_in_the_top_fifth_of_its_article(string seed, string words)
    {
        var (text, all) = Seed(seed);
        var rank = all.OrderByDescending(each => each.Score).ToList().FindIndex(each => text[each.Range.Start..each.Range.End].Contains(words, StringComparison.Ordinal));
        Assert.InRange(rank, 0, (all.Count / 5) - 1);
    }

    [Theory]
    [InlineData("002", "it’s essential to analyze")]
    [InlineData("002", "The coming months will determine")]
    [InlineData("002", "This raises doubts")]
    [InlineData("000", "is a calculated gamble")]
    [InlineData("001", "It’s crucial for us")]
    [InlineData("003", "There is no point in counting")]
    [InlineData("003", "Washington is extremely slow")]
    [InlineData("003", "are questionable")]
    [InlineData("004", "Why would Putin engage")]
    [InlineData("004", "might lead to the US president yielding")]
    public void An_opinion_a_forecast_and_a_question_rank_below(string seed, string words)
    {
        var (text, all) = Seed(seed);
        var inTop = all.OrderByDescending(each => each.Score).Take((all.Count + 4) / 5).Select(each => text[each.Range.Start..each.Range.End]);
        Assert.DoesNotContain(inTop, sentence => sentence.Contains(words, StringComparison.Ordinal));
        Assert.Contains(all, each => text[each.Range.Start..each.Range.End].Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void No_opinion_stands_in_the_top_fifth_of_any_seed_unless_it_states_a_quantity()
    {
        foreach (var seed in new[] { "000", "001", "002", "003", "004" })
        {
            var (_, all) = Seed(seed);
            var top = all.OrderByDescending(each => each.Score).Take(all.Count / 5);
            Assert.DoesNotContain(top, each => each.Reasons.Contains(WorthReason.Opinion) && !each.Reasons.Contains(WorthReason.Quantity));
        }
    }

    [Fact]
    public void Furniture_and_what_a_person_left_out_are_not_scored()
    {
        var (text, all) = Seed("001");
        Assert.DoesNotContain(all, each => text[each.Range.Start..each.Range.End].Contains("mins read", StringComparison.Ordinal));

        const string Two = "Crime rose by 4 percent in 2021.\nWages fell by 3 percent in 2022.";
        var blocks = TextBlocks.FromPlainText(Two);
        blocks = [blocks[0] with { LeftOut = true }, blocks[1]];
        Assert.Equal(blocks[1].Start, Assert.Single(Of(Two, blocks)).Range.Start);
    }

    // Of two sentences about one matter, the first can be looked up and the second cannot.
    [Theory]
    [InlineData("The bill passed the Senate by 52 votes to 48.", "The bill is a disgrace and must be stopped.")]
    [InlineData("Unemployment is at its lowest level since 1969.", "Our economy is doing great.")]
    [InlineData("Hospitals turned away 1,200 patients in March.", "Hospitals will turn away patients in the coming months.")]
    [InlineData("Exports to China doubled between 2010 and 2020.", "Could exports to China double by 2030?")]
    [InlineData("The company was founded in 1998.", "I loved that company.")]
    [InlineData("Vaccines cause autism.", "Vaccines are wonderful.")]
    [InlineData("The minister resigned on Monday.", "The minister hopes to stay.")]
    [InlineData("She said that the plant had closed.", "The plant should close.")]
    [InlineData("The mayor cut the police budget by a third.", "The mayor wants a smaller police budget.")]
    [InlineData("Half of the members did not vote.", "Half measures are no good.")]
    public void What_can_be_looked_up_scores_above_what_cannot(string checkable, string other) =>
        Assert.True(Of(checkable)[0].Score > Of(other)[0].Score);

    [Theory]
    [InlineData("uk", "Російські війська захопили понад 20 відсотків території.", "Треба діяти разом.")]
    [InlineData("ru", "Инфляция выросла до 7 процентов в 2023 году.", "Надо действовать вместе.")]
    [InlineData("de", "Die Arbeitslosigkeit stieg 2023 auf 5,7 Prozent.", "Das ist eine schreckliche Idee.")]
    [InlineData("fr", "Selon l’Insee, le chômage a baissé de 3 % en 2022.", "Il faut agir ensemble.")]
    [InlineData("es", "Más de dos millones de personas votaron en mayo.", "Debemos actuar, en mi opinión.")]
    [InlineData("ar", "قال الوزير إن ثلاثة ملايين شخص شاركوا في ٢٠٢٢.", "هل هذا صحيح؟")]
    [InlineData("zh", "中国在2022年的人口为14亿。", "这是真的吗？")]
    [InlineData("xx", "Quorle 4.2% in 2019.", "Quorle vandam hesti?")]
    public void Other_languages_are_read_by_their_signs_and_a_few_words(string language, string checkable, string other)
    {
        Assert.InRange(Of(checkable, language)[0].Score, 450, 1000);
        Assert.InRange(Of(other, language)[0].Score, 0, 250);
    }

    [Fact]
    public void Any_text_gives_sound_sentences_and_scores() => Anything.Holds(Anything.Text, text =>
    {
        var blocks = TextBlocks.FromPlainText(text);
        var all = Of(text, blocks);
        Ranges.AreSound(text, all.Select(each => each.Range), new(0, text.Length));
        Assert.All(all, each => Assert.InRange(each.Score, 0, 1000));
        Assert.All(all, each => Assert.Equal(each.Reasons.Distinct().Order(), each.Reasons));
        Assert.Equal(all.Select(each => (each.Range, each.Score)), Of(text, blocks).Select(each => (each.Range, each.Score)));
    });

    [Theory]
    [InlineData("killed “ ")]
    [InlineData("2022 may ")]
    [InlineData("over-")]
    public void A_megabyte_in_one_sentence_is_read(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1024 * 1024 / piece.Length));
        Assert.NotEmpty(Of(text, [new Block(BlockKind.Paragraph, 0, 0, text.Length)]));
    }

    private static IReadOnlyList<SentenceWorth> Of(string text, string language = "en") => Of(text, TextBlocks.FromPlainText(text), language);

    [SuppressMessage("Performance", "CA1859", Justification = "The blocks are what the readers give.")]
    private static IReadOnlyList<SentenceWorth> Of(string text, IReadOnlyList<Block> blocks, string language = "en") =>
        CheckWorthiness.Of(text, blocks, new HashSet<int>(), language, WorthWeights.Default);

    private static (string Text, IReadOnlyList<SentenceWorth> All) Seed(string number)
    {
        var text = SeedTexts.Of(number);
        var blocks = TextBlocks.FromPlainText(text);
        var furniture = Furniture.Find(text, blocks, null).Select(hint => hint.Index).ToHashSet();
        return (text, CheckWorthiness.Of(text, blocks, furniture, "en", WorthWeights.Default));
    }
}
