using System.Text.Json.Nodes;
using FactCheck.Domain;
using FactCheck.Verify;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class RedactionRuleTests
{
    private static readonly LogKind[] s_both = [LogKind.Editorial, LogKind.Security];

    [Theory]
    [InlineData(LogKind.Editorial, 5, LogKind.Editorial, 9, true)]
    [InlineData(LogKind.Editorial, 5, LogKind.Editorial, 5, false)]
    [InlineData(LogKind.Editorial, 5, LogKind.Editorial, 4, false)]
    [InlineData(LogKind.Editorial, 5, LogKind.Security, 9, false)]
    [InlineData(LogKind.Security, 5, LogKind.Security, 9, true)]
    [InlineData(LogKind.Security, 5, LogKind.Security, 3, false)]
    [InlineData(LogKind.Security, 5, LogKind.Editorial, 3, true)]
    public void An_empty_entry_has_to_be_named_by_one_that_may_name_it(LogKind log, long empty, LogKind by, long sequence, bool good)
    {
        var redactions = new Redactions();
        redactions.Empty(log, empty);
        redactions.Named(by, sequence, Note((log, empty)));
        Assert.Equal(good ? null : $"{log} log, entry {empty}: its content is gone, and no redaction names it.", redactions.Finding(s_both)?.ToString());
    }

    [Fact]
    public void A_named_entry_has_to_be_empty()
    {
        var redactions = new Redactions();
        redactions.Named(LogKind.Editorial, 9, Note((LogKind.Security, 5)));
        Assert.Equal("Security log, entry 5: entry 9 of the Editorial log redacted it, and its content is still there.", redactions.Finding(s_both)?.ToString());
        Assert.Null(redactions.Finding([LogKind.Editorial]));
    }

    [Fact]
    public void Entries_that_are_not_named_by_log_are_not_what_the_app_writes() =>
        Assert.Throws<FormatException>(() => new Redactions().Named(LogKind.Editorial, 9, new() { ["entries"] = 5 }));

    private static JsonObject Note(params (LogKind Log, long Sequence)[] entries) => new()
    {
        ["entries"] = new JsonObject(entries.GroupBy(entry => entry.Log).Select(log =>
            KeyValuePair.Create(log.Key.Key(), (JsonNode?)new JsonArray([.. log.Select(entry => JsonValue.Create(entry.Sequence))])))),
    };
}
