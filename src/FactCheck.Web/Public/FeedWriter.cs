using System.Text;
using System.Xml;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>A document of the feed.</summary>
/// <param name="Path">Its own path.</param>
internal sealed record FeedPage(string Path)
{
    /// <summary>Whether it is archived, so that a program that has it need not ask again.</summary>
    public bool IsArchive { get; init; }

    /// <summary>The path of the archived page before it; null for the first.</summary>
    public string? Older { get; init; }

    /// <summary>The path of the archived page after it.</summary>
    public string? Newer { get; init; }

    /// <summary>When something of it was published last, UTC.</summary>
    public DateTimeOffset Updated { get; init; }

    /// <summary>The log's newest signed head, which whoever archives the feed then keeps with its signatures.</summary>
    public SignedHead? Head { get; init; }
}

/// <summary>Writes documents of the feed. Only what readers of feeds know stands in them: no element of our own.</summary>
internal sealed class FeedWriter(string newsroom, Func<string, string> absolute)
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string History = "http://purl.org/syndication/history/1.0";
    private const string Terms = "http://purl.org/dc/terms/";

    /// <summary>A document with fact-checks, each with the day of its first version.</summary>
    public byte[] Write(FeedPage page, IReadOnlyList<(PublishedCheck Check, DateTimeOffset First)> checks)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteElementString("id", Atom, absolute(AtomFeed.Path));
            Text(xml, "title", $"{newsroom}: {(page.IsArchive ? "fact-checks, archive" : "newest fact-checks")}", "en");
            xml.WriteElementString("updated", Atom, Time(page.Updated));
            Link(xml, "self", page.Path, "application/atom+xml");
            Link(xml, "alternate", "/", "text/html");
            Pages(xml, page);
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, Clean(newsroom));
            xml.WriteEndElement();
            Head(xml, page.Head);
            foreach (var (check, first) in checks)
            {
                Entry(xml, check, first);
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private void Pages(XmlWriter xml, FeedPage page)
    {
        if (page.IsArchive)
        {
            Link(xml, "current", AtomFeed.Path, null);
            xml.WriteElementString("fh", "archive", History, "");
        }

        foreach (var (relation, path) in new[] { ("prev-archive", page.Older), ("next-archive", page.Newer) })
        {
            if (path is not null)
            {
                Link(xml, relation, path, null);
            }
        }
    }

    // The checkpoint is a signed note (C2SP tlog-checkpoint), the whole of it.
    private void Head(XmlWriter xml, SignedHead? head)
    {
        if (head is not null)
        {
            Link(xml, "describedby", "/log/editorial/checkpoint", "text/plain");
            xml.WriteElementString("dcterms", "provenance", Terms, head.Note.ToString());
        }
    }

    private void Entry(XmlWriter xml, PublishedCheck check, DateTimeOffset first)
    {
        var retracted = check.Kind == ChangeKind.Retraction;
        var rating = check.Content.Rating.Step();
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, $"urn:uuid:{check.ClaimId}");
        Text(xml, "title", $"{(retracted ? "Retracted" : rating.Word)}: “{check.Content.Wording}”");
        xml.WriteElementString("published", Atom, Time(first));
        xml.WriteElementString("updated", Atom, Time(check.PublishedAt));
        Link(xml, "alternate", ReaderPaths.Check(check.Slug), "text/html");
        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("term", retracted ? "Retracted" : check.Content.Rating.ToString());
        xml.WriteAttributeString("scheme", absolute(retracted ? "/how-we-check#corrections" : "/how-we-check#ratings"));
        xml.WriteAttributeString("label", retracted ? "Retracted" : rating.Word);
        xml.WriteEndElement();
        Text(xml, "summary", check.Kind == ChangeKind.First
            ? check.Content.Summary
            : $"{ChangeWords.Title(check.Kind)}: {check.ChangeNote}\n{(retracted ? "" : check.Content.Summary)}".Trim(), check.Content.LanguageOf(check.Content.Summary) ?? "en");
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string words, string? language = null)
    {
        xml.WriteStartElement(name, Atom);
        if (language is not null)
        {
            xml.WriteAttributeString("xml", "lang", null, language);
        }

        xml.WriteAttributeString("type", "text");
        xml.WriteString(Clean(words));
        xml.WriteEndElement();
    }

    private void Link(XmlWriter xml, string relation, string path, string? type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        if (type is not null)
        {
            xml.WriteAttributeString("type", type);
        }

        xml.WriteAttributeString("href", absolute(path));
        xml.WriteEndElement();
    }

    private static string Time(DateTimeOffset at) => XmlConvert.ToString(at.UtcDateTime, XmlDateTimeSerializationMode.Utc);

    // XML 1.0 has no way to write some characters; a text brought in from elsewhere may hold them.
    private static string Clean(string text) => string.Concat(text.EnumerateRunes()
        .Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)).Select(rune => rune.ToString()));
}
