using Xunit;

namespace FactCheck.Domain.Tests;

public class WorthReasonTests
{
    [Theory]
    [InlineData(WorthReason.Quantity, "They lost over 600,000 soldiers.")]
    [InlineData(WorthReason.Quantity, "It costs $5 a day.")]
    [InlineData(WorthReason.Quantity, "Prices went up 4.2% there.")]
    [InlineData(WorthReason.Quantity, "It needs tens of billions of dollars.")]
    [InlineData(WorthReason.Quantity, "They took half the territory.")]
    [InlineData(WorthReason.Quantity, "They killed 2000 soldiers there.")]
    [InlineData(WorthReason.Quantity, "It was an 18-month sentence.")]
    [InlineData(WorthReason.Quantity, "Three rounds of talks were held.")]
    [InlineData(WorthReason.Comparison, "Exports doubled there.")]
    [InlineData(WorthReason.Comparison, "It is the largest city there.")]
    [InlineData(WorthReason.Comparison, "It took nearly 40 days.")]
    [InlineData(WorthReason.Comparison, "It was the most secure in history.")]
    [InlineData(WorthReason.Date, "The election of 2020 was held.")]
    [InlineData(WorthReason.Date, "It was in the 1990s there.")]
    [InlineData(WorthReason.Date, "They came on January 20 there.")]
    [InlineData(WorthReason.Date, "They met in May there.")]
    [InlineData(WorthReason.Date, "They met on Wednesday there.")]
    [InlineData(WorthReason.Attribution, "According to the bank it grew.")]
    [InlineData(WorthReason.Attribution, "“It fell,” he said.")]
    [InlineData(WorthReason.NamedBody, "The office of NATO is there.")]
    [InlineData(WorthReason.NamedBody, "They went to Kyiv.")]
    [InlineData(WorthReason.NamedBody, "EU rules apply there.")]
    [InlineData(WorthReason.Event, "The house was destroyed there.")]
    [InlineData(WorthReason.Cause, "Smoking leads to cancer.")]
    [InlineData(WorthReason.Opinion, "It is essential to look.")]
    [InlineData(WorthReason.Opinion, "They should go.")]
    [InlineData(WorthReason.Intention, "They want peace there.")]
    [InlineData(WorthReason.Prediction, "They will go there.")]
    [InlineData(WorthReason.Prediction, "It may rain there.")]
    [InlineData(WorthReason.Personal, "I went there.")]
    [InlineData(WorthReason.Question, "Is that so?")]
    [InlineData(WorthReason.Question, "“Is that so?”")]
    [InlineData(WorthReason.Fragment, "After him.")]
    public void A_reason_is_found(WorthReason reason, string sentence) => Assert.Contains(reason, Of(sentence));

    [Theory]
    [InlineData(WorthReason.Quantity, "The two leaders met.")]
    [InlineData(WorthReason.Quantity, "Article 5 of the treaty applies.")]
    [InlineData(WorthReason.Quantity, "The F-16 landed there.")]
    [InlineData(WorthReason.Quantity, "COVID-19 spread there.")]
    [InlineData(WorthReason.Quantity, "They met in 2022 there.")]
    [InlineData(WorthReason.Quantity, "They came on 20 January there.")]
    [InlineData(WorthReason.Quantity, "It closes at 10 p.m. there.")]
    [InlineData(WorthReason.Quantity, "You can say it in a dozen different ways.")]
    [InlineData(WorthReason.Quantity, "The 3rd reason is trust.")]
    [InlineData(WorthReason.Quantity, "1. The first reason is trust.")]
    [InlineData(WorthReason.Comparison, "They are more than happy.")]
    [InlineData(WorthReason.Date, "It may rain there.")]
    [InlineData(WorthReason.NamedBody, "They met on Wednesday in May.")]
    [InlineData(WorthReason.NamedBody, "He said: “Nothing happened there.”")]
    [InlineData(WorthReason.Event, "The annexed provinces are there.")]
    [InlineData(WorthReason.Event, "The paper wrote: “He has signed a death sentence.”")]
    [InlineData(WorthReason.Prediction, "The will of the people counts.")]
    [InlineData(WorthReason.Prediction, "They met in May there.")]
    [InlineData(WorthReason.Question, "“Is that so?” he asked.")]
    [InlineData(WorthReason.Fragment, "Vaccines cause autism.")]
    public void A_reason_is_not_seen_where_it_is_none(WorthReason reason, string sentence) => Assert.DoesNotContain(reason, Of(sentence));

    [Fact]
    public void A_heading_is_no_statement()
    {
        const string Text = "Crime rose by 4 percent";
        var worth = CheckWorthiness.Of(Text, [new Block(BlockKind.Heading, 2, 0, Text.Length)], new HashSet<int>(), "en", WorthWeights.Default);
        Assert.Contains(WorthReason.Fragment, Assert.Single(worth).Reasons);
    }

    private static IEnumerable<WorthReason> Of(string text) =>
        CheckWorthiness.Of(text, [new Block(BlockKind.Paragraph, 0, 0, text.Length)], new HashSet<int>(), "en", WorthWeights.Default).SelectMany(each => each.Reasons);
}
