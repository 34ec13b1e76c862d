using System.Text;
using Xunit;

namespace FactCheck.Web.Tests;

public class PageEncodingTests
{
    private const string Word = "Війна";

    [Fact]
    public void What_the_server_says_counts_before_what_the_page_says() =>
        Assert.Equal($"<meta charset=utf-8>{Word}", PageEncoding.Read(In("windows-1251", $"<meta charset=utf-8>{Word}"), "Windows-1251").Text);

    [Theory]
    [InlineData("<meta charset=\"windows-1251\">")]
    [InlineData("<!doctype html><html><head><META http-equiv=content-type content='text/html; charset=windows-1251'>")]
    [InlineData("<?xml version=\"1.0\" encoding='windows-1251'?>")]
    public void A_page_may_say_it_itself(string head) => Assert.Equal(head + Word, PageEncoding.Read(In("windows-1251", head + Word), null).Text);

    [Fact]
    public void A_byte_order_mark_counts_before_all_and_is_dropped()
    {
        Assert.Equal(Word, PageEncoding.Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Word)], "windows-1251").Text);
        Assert.Equal(Word, PageEncoding.Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Word)], "utf-8").Text);
        Assert.Equal(Word, PageEncoding.Read([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Word)], null).Text);
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("us-ascii")]
    [InlineData("\"latin1\"")]
    public void Names_that_mean_more_than_they_say_are_read_as_browsers_do(string name) =>
        Assert.Equal("“said”", PageEncoding.Read([0x93, .. "said"u8, 0x94], name).Text);

    [Theory]
    [InlineData("euc-kr")]
    [InlineData("ks_c_5601-1987")]
    public void Korean_has_all_the_letters_that_browsers_know_by_that_name(string name) =>
        Assert.Equal("말했다 똠.", PageEncoding.Read(In("ks_c_5601-1987", "말했다 똠."), name).Text);

    [Fact]
    public void What_stands_in_a_comment_says_nothing()
    {
        const string Page = "<!-- <meta charset=\"windows-1251\"> --><meta charset=\"windows-1252\">café";
        Assert.Equal(Page, PageEncoding.Read(In("windows-1252", Page), null).Text);
    }

    [Fact]
    public void A_byte_that_is_no_letter_is_no_question_mark() =>
        Assert.Equal("a\uFFFD", PageEncoding.Read([(byte)'a', 0x81], "shift_jis").Text);

    [Fact]
    public void A_page_that_calls_itself_utf_16_in_ascii_letters_is_utf_8() =>
        Assert.Equal($"<meta charset=utf-16>{Word}", PageEncoding.Read(Encoding.UTF8.GetBytes($"<meta charset=utf-16>{Word}"), null).Text);

    [Theory]
    [InlineData(null)]
    [InlineData("no-such-encoding")]
    [InlineData("utf-7")]
    public void Without_a_name_that_is_known_only_utf_8_is_read(string? name)
    {
        Assert.Equal(Word, PageEncoding.Read(Encoding.UTF8.GetBytes(Word), name).Text);
        Assert.Null(PageEncoding.Read(In("windows-1251", Word), name).Text);
    }

    private static byte[] In(string name, string text) => CodePagesEncodingProvider.Instance.GetEncoding(name)!.GetBytes(text);
}
