using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace FactCheck.Domain.Tests;

public class NameShapeTests
{
    [Theory]
    [InlineData("Edith Marlow", "edith marlow")]
    [InlineData("Edith Marlow", "EDITH  MARLOW")]
    [InlineData("Edith Marlow", "Edith Mar1ow")]
    [InlineData("Edith Marlow", "Edith Marl0w")]
    [InlineData("Edith Marlow", "Edith MarIow")]
    [InlineData("Edith Marlow", "Edíth Màrlow")]
    [InlineData("Edith Marlow", "Edith-Marlow.")]
    [InlineData("Edith Marlow", "Ｅｄｉｔｈ Ｍａｒｌｏｗ")]
    [InlineData("Edith Marlow", "𝐄𝐝𝐢𝐭𝐡 𝐌𝐚𝐫𝐥𝐨𝐰")]
    [InlineData("Edith Marlow", "Еԁітһ Магӏоԝ")]
    [InlineData("Iryna", "lryna")]
    [InlineData("Iryna", "1ryna")]
    [InlineData("EDITH", "ꓰꓓꓲꓔꓧ")]
    [InlineData("HANNA", "ΗΑΝΝΑ")]
    [InlineData("Ηλίας", "ηλιας")]
    [InlineData("Norman", "Nonnan", false)]
    [InlineData("Arnold", "Amold")]
    [InlineData("Vivvian", "Viwian")]
    [InlineData("Ирина", "ИРИНА")]
    [InlineData("Edith Marlow", "Edgar Marlow", false)]
    [InlineData("Iryna", "Ірина", false)]
    [InlineData("李娜", "李伟", false)]
    [InlineData("محمد", "أحمد", false)]
    public void A_name_that_looks_like_another_is_found(string one, string other, bool isMistakable = true)
    {
        Assert.Equal(isMistakable, NameShape.IsMistakable(one, other));
        Assert.Equal(isMistakable, NameShape.IsMistakable(other, one));
    }

    [Theory]
    [InlineData("Edith\u202EMarlow", "U+202E")]
    [InlineData("Edith\u200BMarlow", "U+200B")]
    [InlineData("Edith\u2060Marlow", "U+2060")]
    [InlineData("Edith\u00ADMarlow", "U+00AD")]
    [InlineData("Edith\u3164Marlow", "U+3164")]
    [InlineData("Edith\uFE0FMarlow", "U+FE0F")]
    [InlineData("Edith\U000E0041", "U+E0041")]
    [InlineData("Еdith Marlow", "mixes letters of two alphabets")]
    [InlineData("Edith Μarlow", "mixes letters of two alphabets")]
    [InlineData("12 34", "no letter")]
    public void What_nobody_can_see_or_tell_apart_is_refused_with_words(string name, string words) =>
        Assert.Contains(words, NameShape.Problem(name), StringComparison.Ordinal);

    [Theory]
    [InlineData("Tomás Ó Súilleabháin")]
    [InlineData("Ірина Шевченко-Коваль")]
    [InlineData("أحمد بن محمد")]
    [InlineData("李娜 Li Na")]
    [InlineData("Jean-Luc d’Arc")]
    [InlineData("Ηλίας Smith")]
    public void Names_as_people_have_them_are_taken(string name) => Assert.Null(NameShape.Problem(name));

    [Fact]
    public void Case_marks_and_spaces_never_make_another_name() => Prop.ForAll(
        Gen.Elements<char>("abcdefghijklmnopqrstuvwxyzабвгдежзиклмн").ArrayOf().Where(letters => letters.Length > 0).ToArbitrary(),
        Gen.Choose(0, 2).ToArbitrary(),
        (letters, how) =>
        {
            var name = new string(letters);
            var other = how switch
            {
                0 => name.ToUpperInvariant(),
                1 => string.Join(' ', letters),
                _ => string.Concat(letters.Select(letter => letter + "\u0301")),
            };
            return NameShape.IsMistakable(name, other);
        }).QuickCheckThrowOnFailure();
}
