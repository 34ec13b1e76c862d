using Xunit;

namespace FactCheck.Domain.Tests;

public class MeaningInEnglishTests
{
    [Theory]
    [InlineData("He said \"no\" - and left", "He said “no” – and left")]
    [InlineData("They do not pay", "They don’t pay")]
    [InlineData("He cannot win", "He can't win")]
    [InlineData("two dogs", "2 dogs")]
    [InlineData("the third time", "the 3rd time")]
    [InlineData("5m people", "5 million people")]
    [InlineData("$3bn", "$3 billion")]
    [InlineData("10-15 people", "10 to 15 people")]
    [InlineData("10–15 people", "10 - 15 people")]
    [InlineData("4 per cent", "4 percent")]
    [InlineData("4 percent", "4%")]
    [InlineData("15%", "15 %")]
    [InlineData("1,000 men", "1000 men")]
    [InlineData("over 600,000 soldiers", "more than 600,000 soldiers")]
    [InlineData("a million people", "one million people")]
    [InlineData("on May 12", "on 12th May")]
    [InlineData("in Sept 2024", "in Sep 2024")]
    [InlineData("in January 2024", "in Jan 2024")]
    [InlineData("the U.S. army", "the US army")]
    [InlineData("Russia's army", "Russia’s army")]
    [InlineData("THE WAR GOES ON", "The war goes on")]
    [InlineData("a 24-hour deadline of the kind", "a 24 hours deadline of the kind")]
    [InlineData("The co\u00ADoperation", "The cooperation")]
    [InlineData("Cafe\u0301 Paris in Lyon", "Café Paris in Lyon")]
    [InlineData("ten kilometres", "10km")]
    [InlineData("the city of Kyiv", "city of Kyiv")]
    [InlineData("nobody came", "no one came")]
    [InlineData("at 6p.m. sharp", "at 6 pm sharp")]
    [InlineData("It was quickly built by the town.", "The town built it quickly.")]
    [InlineData("In 2020 we won.", "In 2020, we won.")]
    [InlineData("two docks were built", "two big docks were built")]
    public void These_say_the_same(string before, string after) => Assert.Empty(Meaning.Changes(before, after));

    [Theory]
    [InlineData("over 600,000 soldiers", "over 700,000 soldiers", MeaningKind.Number, "600,000", "700,000")]
    [InlineData("rose by 4.2 percent", "rose by 9.7 percent", MeaningKind.Number, "4.2", "9.7")]
    [InlineData("one of them died", "two of them died", MeaningKind.Number, "one", "two")]
    [InlineData("It takes 1 % of income", "It takes of income", MeaningKind.Number, "1", null)]
    [InlineData("5 million", "5 billion", MeaningKind.Number, "million", "billion")]
    [InlineData("5m", "5bn", MeaningKind.Number, "5m", "5bn")]
    [InlineData("1.5 million", "1,500,000", MeaningKind.Number, "1.5", "1,500,000")]
    [InlineData("half the territory", "a quarter of the territory", MeaningKind.Number, "half", "quarter")]
    [InlineData("It doubled", "It tripled", MeaningKind.Number, "doubled", "tripled")]
    [InlineData("twice a dozen", "a dozen", MeaningKind.Number, "twice", null)]
    [InlineData("hundreds of thousands of casualties", "thousands of casualties", MeaningKind.Number, "hundreds", null)]
    [InlineData("twenty-three men", "twenty-four men", MeaningKind.Number, "three", "four")]
    [InlineData("the first man", "the second man", MeaningKind.Number, "first", "second")]
    [InlineData("at -5 °C", "at 5 °C", MeaningKind.Number, "5", "5")]
    [InlineData("from 5 - 3 °C", "from 5 - -3 °C", MeaningKind.Number, "3", "3")]
    [InlineData("5 km away", "5 miles away", MeaningKind.Unit, "km", "miles")]
    [InlineData("$5 billion", "€5 billion", MeaningKind.Unit, "$", "€")]
    [InlineData("within 24 hours", "within 24 days", MeaningKind.Unit, "hours", "days")]
    [InlineData("by 3 percent", "by 3 percentage points", MeaningKind.Unit, "percent", "percentage points")]
    [InlineData("600,000 soldiers killed or wounded", "600,000 soldiers killed", MeaningKind.Unit, "wounded", null)]
    [InlineData("600,000 soldiers were lost", "600,000 civilians were lost", MeaningKind.Unit, "soldiers", "civilians")]
    [InlineData("he left on Monday", "he left on Tuesday", MeaningKind.Date, "Monday", "Tuesday")]
    [InlineData("in March 2022", "in May 2022", MeaningKind.Date, "March", "May")]
    [InlineData("he left yesterday", "he left today", MeaningKind.Date, "yesterday", "today")]
    [InlineData("it fell last year", "it fell next year", MeaningKind.Date, "last", "next")]
    [InlineData("The wall was repaired", "The wall was never repaired", MeaningKind.Negation, null, "never")]
    [InlineData("He did not pay", "He did pay", MeaningKind.Negation, "not", null)]
    [InlineData("a legal act", "an illegal act", MeaningKind.Negation, "legal", "illegal")]
    [InlineData("He didn't claim they promised it", "He did claim they never promised it", MeaningKind.Negation, "didn't", "never")]
    [InlineData("He did not claim they promised it", "He did claim they did not promised it", MeaningKind.Negation, "not claim", "claim")]
    [InlineData("All members agreed", "Most members agreed", MeaningKind.Quantifier, "All", "Most")]
    [InlineData("Some people agree", "Many people agree", MeaningKind.Quantifier, "Some", "Many")]
    [InlineData("more than 500", "less than 500", MeaningKind.Comparator, "more than", "less than")]
    [InlineData("at least 500", "at most 500", MeaningKind.Comparator, "at least", "at most")]
    [InlineData("over 500 men", "500 men", MeaningKind.Comparator, "over", null)]
    [InlineData("nearly 500 men", "up to 500 men", MeaningKind.Comparator, "nearly", "up to")]
    [InlineData("over 5 men and 3 dogs", "5 men and over 3 dogs", MeaningKind.Comparator, "over", "over")]
    [InlineData("prices rose by 5 percent", "prices fell by 5 percent", MeaningKind.Comparator, "rose", "fell")]
    [InlineData("Today Putin spoke to Zelensky", "Today Putin spoke to Biden", MeaningKind.Name, "Zelensky", "Biden")]
    [InlineData("Russia has lost soldiers", "Ukraine has lost soldiers", MeaningKind.Name, "Russia", "Ukraine")]
    [InlineData("said the US and NATO", "said the US", MeaningKind.Name, "NATO", null)]
    [InlineData("flight MH17 fell", "flight MH370 fell", MeaningKind.Name, "MH17", "MH370")]
    public void These_do_not(string before, string after, MeaningKind kind, string? was, string? became) =>
        Assert.Contains(new MeaningChange(kind, was, became), Meaning.Changes(before, after));

    [Fact]
    public void Numbers_that_changed_places_are_a_change() =>
        Assert.NotEmpty(Meaning.Changes("3 dogs met 5 cats", "5 dogs met 3 cats"));

    [Fact]
    public void What_is_counted_that_changed_places_is_a_change() =>
        Assert.NotEmpty(Meaning.Changes("5 soldiers met 3 tanks", "5 tanks met 3 soldiers"));

    [Fact]
    public void Names_that_changed_places_are_a_change() =>
        Assert.NotEmpty(Meaning.Changes("On Monday Russia attacked Ukraine", "On Monday Ukraine attacked Russia"));
}
