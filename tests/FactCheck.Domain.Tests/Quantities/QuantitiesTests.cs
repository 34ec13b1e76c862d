using Xunit;

namespace FactCheck.Domain.Tests;

public class QuantitiesTests
{
    [Theory]
    [InlineData("Russia has lost over 600,000 soldiers killed or wounded in Ukraine", "more than 600,000 soldiers, killed or wounded")]
    [InlineData("He could end the war in 24 hours.", "24 hours")]
    [InlineData("Russia holds half the territory of Ukraine", "half of the territory")]
    [InlineData("It has lasted three years.", "3 years")]
    [InlineData("for at least another year to 18 months", "12 to 18 months")]
    [InlineData("hundreds of thousands of casualties", "at least 100,000 casualties")]
    [InlineData("Prices rose by 4.2 percent.", "4.2\u00A0%")]
    [InlineData("It costs $5 billion a year.", "$5 billion a year")]
    [InlineData("€1.5m in aid", "€1.5 million in aid")]
    [InlineData("5-10 million people", "5 million to 10 million people")]
    [InlineData("between 10 and 15 tanks", "10 to 15 tanks")]
    [InlineData("two hundred and five men", "205 men")]
    [InlineData("half a million refugees", "500,000 refugees")]
    [InlineData("two thirds of its army", "two thirds of its army")]
    [InlineData("about 20% of the country", "about 20\u00A0% of the country")]
    [InlineData("500 people were killed", "500 people, killed")]
    [InlineData("no more than 5 missiles per day", "at most 5 missiles per day")]
    [InlineData("20 or more drones", "at least 20 drones")]
    [InlineData("some 30,000 square kilometres", "about 30,000 square km")]
    [InlineData("nearly 40,000 soldiers since 2022", "about 40,000 soldiers, since 2022")]
    public void Is_read_as(string text, string said) => Assert.Equal(said, Assert.Single(Quantities.In(text)).ToString());

    [Theory]
    [InlineData("In 2022 the war began")]
    [InlineData("On May 12, the third man of 18F saw MH17")]
    [InlineData("The right one")]
    [InlineData("")]
    public void What_counts_nothing_is_no_quantity(string text) => Assert.Empty(Quantities.In(text));

    [Fact]
    public void Every_part_is_read_by_itself() => Assert.Equal(
        new Quantity("over 600,000 soldiers killed or wounded", QuantityComparator.MoreThan, "600000", null, "soldiers", "killed or wounded", "since 2022"),
        Assert.Single(Quantities.In("Russia lost over 600,000 soldiers killed or wounded in Ukraine since 2022.")));

    [Fact]
    public void Several_stand_in_their_order() =>
        Assert.Equal(["500 people, killed", "1,200 injured"], Quantities.In("500 people were killed and 1,200 injured").Select(q => q.ToString()));

    [Theory]
    [InlineData("понад 600 тисяч солдатів", "uk", "more than 600,000")]
    [InlineData("двадцать пять процентов", "ru", "25\u00A0%")]
    [InlineData("dreiundzwanzigtausend Euro", "de", "€23,000")]
    [InlineData("quatre-vingt-dix-sept ans", "fr", "97 years")]
    [InlineData("treinta y cinco por ciento", "es", "35\u00A0%")]
    [InlineData("خمسة وعشرون بالمئة", "ar", "25\u00A0%")]
    public void In_other_languages_number_and_unit_are_read(string text, string language, string said) =>
        Assert.Equal(said, Assert.Single(Quantities.In(text, language)).ToString());

    [Fact]
    public void Whatever_the_text_the_values_can_be_read_back() => Anything.Holds(Anything.Text, text =>
        Assert.All(Quantities.In($"{text} 600,000 {text} half a dozen {text}"), q =>
        {
            Assert.NotNull(Quantity.Read(q.Value));
            Assert.Equal(q.Comparator == QuantityComparator.Between, q.Upper is not null);
        }));
}
