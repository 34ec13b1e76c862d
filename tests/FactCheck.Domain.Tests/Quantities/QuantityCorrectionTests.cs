using Xunit;
using static FactCheck.Domain.Tests.ClaimForTests;

namespace FactCheck.Domain.Tests;

public class QuantityCorrectionTests
{
    private static readonly Quantity s_day = new("24 hours", QuantityComparator.AtMost, "24", null, "hours", null, null);

    [Fact]
    public void A_correction_is_kept_in_one_form()
    {
        var claim = Raised();
        Assert.Null(claim.CorrectQuantities(Author, [s_day with { Value = "1,024.50", Upper = "9", Unit = " hours ", Measure = " " }], claim.Version));
        Assert.Equal(s_day with { Value = "1024.5" }, Assert.Single(claim.Quantities!));
    }

    [Fact]
    public void A_stale_correction_is_refused()
    {
        var claim = Raised();
        Assert.Null(claim.CorrectQuantities(Author, [s_day], claim.Version));
        Assert.Equal(RefusalKind.Stale, claim.CorrectQuantities(Author, [], claim.Version - 1)!.Kind);
        Assert.Single(claim.Quantities!);
    }

    [Theory]
    [InlineData("many", null, QuantityComparator.Exactly, "Value0")]
    [InlineData("", null, QuantityComparator.Exactly, "Value0")]
    [InlineData("1,5", null, QuantityComparator.Exactly, "Value0")]
    [InlineData("1.000.000", null, QuantityComparator.Exactly, "Value0")]
    [InlineData("12", "", QuantityComparator.Between, "Upper0")]
    [InlineData("12", "12", QuantityComparator.Between, "Upper0")]
    [InlineData("12", null, (QuantityComparator)99, "Comparator0")]
    [InlineData("99999999999999999999999", null, QuantityComparator.Exactly, "Value0")]
    public void What_cannot_be_a_quantity_is_refused_beside_its_field(string value, string? upper, QuantityComparator comparator, string field)
    {
        var claim = Raised();
        var refusal = claim.CorrectQuantities(Author, [s_day with { Value = value, Upper = upper, Comparator = comparator }], claim.Version);
        Assert.Equal(field, Assert.Single(refusal!.Problems).Field);
    }

    [Fact]
    public void More_than_fit_are_refused()
    {
        var claim = Raised();
        Assert.Contains("Remove 1.", claim.CorrectQuantities(Author, [.. Enumerable.Repeat(s_day, Limits.Quantities + 1)], claim.Version)!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_outlives_other_words_only_while_they_say_the_same_quantities()
    {
        var claim = Raised();
        Assert.Null(claim.CorrectQuantities(Author, [s_day], claim.Version));
        Assert.Null(claim.EditDetails(Author, Details with { Wording = "The war could be over within 24 hours" }, claim.DetailsNumber, Now));
        Assert.NotNull(claim.Quantities);
        Assert.Null(claim.EditDetails(Author, Details with { Wording = "The war could be over within 48 hours" }, claim.DetailsNumber, Now));
        Assert.Null(claim.Quantities);
    }

    [Fact]
    public void Null_goes_back_to_the_machines_reading()
    {
        var claim = Raised();
        Assert.Null(claim.CorrectQuantities(Author, [s_day], claim.Version));
        Assert.Null(claim.CorrectQuantities(Author, null, claim.Version));
        Assert.Null(claim.Quantities);
    }
}
