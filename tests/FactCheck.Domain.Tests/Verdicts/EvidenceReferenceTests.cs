using FsCheck.Fluent;
using Xunit;

namespace FactCheck.Domain.Tests;

public class EvidenceReferenceTests
{
    [Theory]
    [InlineData("As [E2] shows", "2")]
    [InlineData("[E1][E2]", "1|2")]
    [InlineData("[E1, E2] and [E3;E4] and [E5 E6]", "1,2|3,4|5,6")]
    [InlineData("[E1 , E02]", "1,2")]
    [InlineData("[[E1]]", "1")]
    [InlineData("[E1, 2] [E1,,E2] [E1, E2; E3] [E1-E2] [E] [e1] [E123456] [ E1] E1", "")]
    public void References_name_pieces_by_their_numbers(string text, string numbers) =>
        Assert.Equal(numbers, string.Join('|', EvidenceReference.In(text).Select(each => string.Join(',', each.Numbers))));

    [Fact]
    public void One_that_is_longer_than_any_that_people_write_is_none()
    {
        var most = string.Concat(Enumerable.Repeat(", E1", 49));
        Assert.Equal(50, Assert.Single(EvidenceReference.In($"[E1{most}]")).Numbers.Count);
        Assert.Empty(EvidenceReference.In($"[E1{most}, E1]"));
    }

    [Fact]
    public void What_is_written_from_numbers_is_read_as_them_wherever_it_stands() => Anything.Holds(
        (from numbers in Gen.Choose(0, 99_999).NonEmptyListOf()
         from before in Gen.Elements("", "so ", "([", "é")
         where numbers.Count < 25
         select (before, numbers)).ToArbitrary(), each =>
        {
            var text = $"[{string.Join(", ", each.numbers.Select(number => $"E{number}"))}]";
            var found = Assert.Single(EvidenceReference.In($"{each.before}{text} and"));
            Assert.Equal((each.before.Length, text), (found.Index, found.Text));
            Assert.Equal(each.numbers, found.Numbers);
            Assert.Equal(text.Length, EvidenceReference.LengthAtStart(text + "]"));
            Assert.Equal(0, EvidenceReference.LengthAtStart("x" + text));
        });
}
