using Xunit;

namespace FactCheck.Domain.Tests;

public class PieceLanguageTests
{
    [Theory]
    [InlineData("قال الوزير: لن نرفع الضرائب.", "ar", "ar")]
    [InlineData("دولت گفت مالیات‌ها پایین آمد", "fa", "fa")]
    [InlineData("Міністерство: податки зросли на 12 %.", "uk", "uk")]
    [InlineData("Министерство сообщило о росте", "ru-RU", "ru-RU")]
    [InlineData("Die Regierung hat die Steuern nicht gesenkt", "de", "de")]
    [InlineData("Le gouvernement n’a pas baissé les impôts", "fr-CA", "fr-CA")]
    [InlineData("Vergiler düştü, işsizlik arttı", "tr", "tr")]
    [InlineData("Zyra e ministrit është mbyllur", "sq", "sq")]
    [InlineData("増税を撤回した", "ja", "ja")]
    [InlineData("二〇二〇年税收上涨了", "zh-Hans", "zh-Hans")]
    [InlineData("二〇二〇年稅收上漲了", "zh-Hant-TW", "zh-Hant-TW")]
    [InlineData("増税", "ja-Jpan", "ja-Jpan")]
    public void A_piece_in_the_language_of_its_article_has_that_language(string text, string article, string language) =>
        Assert.Equal(language, PieceLanguage.Of(text, article));

    [Theory]
    [InlineData("The government did not cut taxes", "de")]
    [InlineData("The ministry of Ukraine says that it rose", "uk")]
    [InlineData("24 hours", "ar")]
    [InlineData("1,200", "uk")]
    [InlineData("…", "de")]
    [InlineData("Angela Merkel", "de")]
    [InlineData("Erdoğan said that it is over", "tr")]
    public void A_piece_in_English_has_none_of_its_own(string text, string article) => Assert.Null(PieceLanguage.Of(text, article));

    [Theory]
    [InlineData("Η κυβέρνηση", "el")]
    [InlineData("הממשלה", "he")]
    [InlineData("정부는 세금을 올렸다", "ko")]
    [InlineData("政府提高了税收", "zh")]
    [InlineData("政府は税金を上げた", "ja")]
    [InlineData("سرکار نے ٹیکس بڑھایا ہے", "ur")]
    [InlineData("دولت می‌گوید پس از", "fa")]
    [InlineData("قال الوزير", "ar")]
    [InlineData("Її уряд", "uk")]
    [InlineData("Новый объём", "ru")]
    [InlineData("Новости мира", "und-Cyrl")]
    [InlineData("सरकार ने कहा", "hi")]
    [InlineData("ภาษีขึ้น", "th")]
    public void Without_an_article_letters_tell_what_they_can(string text, string language) => Assert.Equal(language, PieceLanguage.Of(text, "en"));

    [Theory]
    [InlineData("قال الوزير", "en", "ar")]
    [InlineData("The minister said no", "ar", "en")]
    [InlineData("Reuters", "ar", null)]
    [InlineData("قال الوزير", "fa", null)]
    [InlineData("Податки зросли", "uk", null)]
    [InlineData("12 %", "ar", null)]
    [InlineData("“We have not raised the taxes and they were cut”, he said.", "de", "en")]
    [InlineData("„We have it“, sagte der Minister, und das ist nicht wahr.", "de", null)]
    [InlineData("The New York Times: der Bericht", "de", null)]
    [InlineData("Die Regierung hat die Steuern nicht gesenkt und das ist für den Minister", "en", null)]
    [InlineData("The taxes have not been cut by this government", "sq", null)]
    public void A_block_in_another_script_than_its_article_has_a_language_of_its_own(string text, string article, string? language) =>
        Assert.Equal(language, PieceLanguage.Within(text, article));

    [Fact]
    public void No_text_has_no_language()
    {
        Assert.Null(PieceLanguage.Of(null, "uk"));
        Assert.Null(PieceLanguage.Of("", "uk"));
    }

    [Fact]
    public void Whatever_text_and_tag_come_an_answer_is_a_known_tag_or_made_of_letters() => Anything.Holds(Anything.Text, text =>
        Assert.Matches("^([a-z]{2,3}(-[A-Z][a-z]{3})?)?$", PieceLanguage.Of(text, "uk", "de", "ar") ?? ""));
}
