using Xunit;

namespace FactCheck.Domain.Tests;

public class MeaningInLanguagesTests
{
    [Theory]
    [InlineData("de", "dreiundzwanzig Menschen", "23 Menschen")]
    [InlineData("de", "1.000 Menschen", "1 000 Menschen")]
    [InlineData("de", "1,5 Millionen Euro", "1,5 Mio. €")]
    [InlineData("de", "zweitausendfünfhundert", "2500")]
    [InlineData("de-CH", "1'000.5 Franken", "1000.5 Franken")]
    [InlineData("fr", "1\u202F000 euros", "1 000 €")]
    [InlineData("fr", "deux cents personnes", "2 cents personnes")]
    [InlineData("fr", "15 pour cent", "15\u202F%")]
    [InlineData("es", "1.000 personas", "1000 personas")]
    [InlineData("es-MX", "1,000.5 pesos", "1000.5 pesos")]
    [InlineData("ru", "пять тысяч солдат", "5 тыс. солдат")]
    [InlineData("ru", "600\u00A0000 солдат", "600 000 солдат")]
    [InlineData("ru", "3 млн человек", "три миллиона человек")]
    [InlineData("uk", "п'ять років", "5 років")]
    [InlineData("uk", "п’ять років", "п'ять років")]
    [InlineData("uk", "4,2 відсотка", "4,2 %")]
    [InlineData("uk", "понад 600 тисяч", "понад 600 тис.")]
    [InlineData("ar", "١٬٠٠٠ جندي", "1,000 جندي")]
    [InlineData("ar", "خمسة آلاف", "5 آلاف")]
    [InlineData("fa", "۱۲ نفر", "12 نفر")]
    [InlineData("hi", "१२ लोग", "12 लोग")]
    [InlineData("", "12 %", "12%")]
    public void These_say_the_same(string language, string before, string after) => Assert.Empty(Meaning.Changes(before, after, language));

    [Theory]
    [InlineData("de", "dreiundzwanzig Menschen", "dreiundvierzig Menschen", MeaningKind.Number)]
    [InlineData("de", "1,5 Prozent", "15 Prozent", MeaningKind.Number)]
    [InlineData("de", "drei Millionen", "drei Milliarden", MeaningKind.Number)]
    [InlineData("de", "am 3. Mai", "am 3. Juni", MeaningKind.Date)]
    [InlineData("de", "Er hat gezahlt", "Er hat nicht gezahlt", MeaningKind.Negation)]
    [InlineData("de", "alle Länder", "einige Länder", MeaningKind.Quantifier)]
    [InlineData("de", "mehr als 500", "weniger als 500", MeaningKind.Comparator)]
    [InlineData("fr", "soixante soldats", "quarante soldats", MeaningKind.Number)]
    [InlineData("fr", "le 3 août", "le 3 juillet", MeaningKind.Date)]
    [InlineData("fr", "Il n’a pas payé", "Il a payé", MeaningKind.Negation)]
    [InlineData("fr", "5 millions", "5 milliards", MeaningKind.Number)]
    [InlineData("es", "veintitrés soldados", "veinticuatro soldados", MeaningKind.Number)]
    [InlineData("es", "el lunes", "el martes", MeaningKind.Date)]
    [InlineData("es", "Nunca pagó", "Siempre pagó", MeaningKind.Negation)]
    [InlineData("ru", "двадцати солдат", "тридцати солдат", MeaningKind.Number)]
    [InlineData("ru", "в январе", "в феврале", MeaningKind.Date)]
    [InlineData("ru", "Он заплатил", "Он не заплатил", MeaningKind.Negation)]
    [InlineData("ru", "убитых", "раненых", MeaningKind.Unit)]
    [InlineData("ru", "Россия потеряла", "Украина потеряла", MeaningKind.Name)]
    [InlineData("uk", "двадцять тисяч", "тридцять тисяч", MeaningKind.Number)]
    [InlineData("uk", "у січні", "у лютому", MeaningKind.Date)]
    [InlineData("uk", "Він ніколи не платив", "Він платив", MeaningKind.Negation)]
    [InlineData("uk", "п’ять років", "сім років", MeaningKind.Number)]
    [InlineData("ar", "خمسة جنود", "سبعة جنود", MeaningKind.Number)]
    [InlineData("ar", "٥ جنود", "٦ جنود", MeaningKind.Number)]
    [InlineData("ar", "في يناير", "في فبراير", MeaningKind.Date)]
    [InlineData("ar", "دفع المال", "لم يدفع المال", MeaningKind.Negation)]
    [InlineData("pl", "12 osób z Gdańska", "13 osób z Gdańska", MeaningKind.Number)]
    [InlineData("pl", "5 %", "5 €", MeaningKind.Unit)]
    [InlineData("pl", "był w Gdańsku", "był w Krakowie", MeaningKind.Name)]
    [InlineData("zh", "12人", "13人", MeaningKind.Number)]
    public void These_do_not(string language, string before, string after, MeaningKind kind) =>
        Assert.Contains(kind, Meaning.Changes(before, after, language).Select(c => c.Kind));

    [Fact]
    public void A_decimal_comma_is_no_thousands_sign_where_it_is_none() =>
        Assert.NotEmpty(Meaning.Changes("1,500 Liter", "1500 Liter", "de"));
}
