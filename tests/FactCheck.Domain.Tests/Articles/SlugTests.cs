using Xunit;

namespace FactCheck.Domain.Tests;

public class SlugTests
{
    private static readonly Guid Id = new("01234567-89ab-cdef-0123-456789abcdef");

    [Theory]
    [InlineData("Putin’s “Stipulations” for Dialogue", "putins-stipulations-for-dialogue")]
    [InlineData("  U.S.–Russia: 600,000 soldiers?!  ", "u-s-russia-600-000-soldiers")]
    [InlineData("Żółć, Größe & Ærø", "zolc-grosse-aero")]
    [InlineData("Україна: її війна, що триває", "україна-її-війна-що-триває")]
    [InlineData("12 مارس 2020: وَزَارَةُ الماليـــة", "12-مارس-2020-وزارة-المالية")]
    [InlineData("می\u200Cخواهم", "می-خواهم")]
    [InlineData("हिन्दी में दावा", "हिन्दी-में-दावा")]
    [InlineData("Η Ελλάδα και η κρίση", "η-ελλάδα-και-η-κρίση")]
    [InlineData("増税を撤回（2024年）", "増税を撤回-2024年")]
    [InlineData("Cafe\u0301 Strauß’ 2⁴ Daten\u00ADschutz", "cafe-strauss-2-datenschutz")]
    [InlineData("ปีนี้ภาษีขึ้น", "ปีนี้ภาษีขึ้น")]
    [InlineData("İstanbul’da Iğdır, ISPARTA", "istanbulda-igdir-isparta")]
    [InlineData("二〇二〇年增税", "二〇二〇年增税")]
    [InlineData("Karl Ⅳ", "karl-ⅳ")]
    [InlineData("Đà Nẵng tăng thuế", "da-nang-tang-thue")]
    [InlineData("המסים עלו ב־12 אחוזים", "המסים-עלו-ב-12-אחוזים")]
    [InlineData("🔥🔥🔥", "article")]
    [InlineData("2020 12 45", "2020-12-45")]
    [InlineData("…", "article")]
    [InlineData("\0\uFFFF", "article")]
    public void A_title_becomes_plain_words(string title, string words) => Assert.Equal($"{words}-89abcdef", Slug.Of(title, Id));

    [Fact]
    public void Another_word_stands_in_where_one_is_given() => Assert.Equal("claim-89abcdef", Slug.Of("?!", Id, "claim"));

    [Fact]
    public void A_long_title_is_cut_between_words() => Assert.Equal(
        "why-trump-putin-talks-are-unlikely-to-quickly-end-the-89abcdef",
        Slug.Of("Why Trump-Putin Talks Are Unlikely to Quickly End the Ukrainians’ War", Id));

    [Fact]
    public void A_long_title_without_gaps_is_cut_between_characters() =>
        Assert.Equal($"{new string('増', 59)}-89abcdef", Slug.Of(new string('増', 59) + "\U00020BB7\U00020BB7", Id));

    [Fact]
    public void Any_title_gives_words_and_hyphens_alone() => Anything.Holds(Anything.Text, title =>
    {
        var slug = Slug.Of(title, Id);
        Assert.Matches(@"^[\p{L}\p{Nd}\p{Nl}](-?[\p{L}\p{M}\p{Nd}\p{Nl}]){0,59}-89abcdef$", slug);
        Assert.Equal(slug, slug.Normalize());
        Assert.DoesNotContain(slug, char.IsAsciiLetterUpper);
    });

    [Theory]
    [InlineData("any-words-89abcdef", "89abcdef")]
    [InlineData("89ABCDEF", "89abcdef")]
    [InlineData("слова-89AbCdEf", "89abcdef")]
    [InlineData("words-89abcde", null)]
    [InlineData("words-89abcdeg", null)]
    [InlineData("words-", null)]
    [InlineData("", null)]
    public void The_digits_of_the_id_are_found_whatever_stands_before_them(string slug, string? tail) => Assert.Equal(tail, Slug.Tail(slug));
}
