using FactCheck.Domain;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class WitnessSettingsTests
{
    private static readonly string s_log = NoteSigner.Create("other.example/log", NoteKeyType.Log).Key.ToString();
    private static readonly string s_witness = NoteSigner.Create("other.example/witness", NoteKeyType.Witness).Key.ToString();

    [Fact]
    public void Logs_come_from_the_settings_and_from_a_policy()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, $"log {NoteSigner.Create("third.example/log", NoteKeyType.Log).Key}\nquorum none\n");
        try
        {
            var settings = From(("Witness:Logs:0", s_log), ("Witness:Policy", file), ("Witnesses:0:Vkey", s_witness), ("Witnesses:0:Address", "http://10.0.0.7:5080/log/witness"));

            Assert.Equal(["other.example/log", "third.example/log"], settings.Logs.Select(log => log.Name));
            Assert.Equal(("other.example/witness", "http://10.0.0.7:5080/log/witness"), (Assert.Single(settings.Witnesses).Key.Name, settings.Witnesses[0].Address.AbsoluteUri));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void What_cannot_be_used_is_refused_in_words_at_start()
    {
        (string, string)[][] wrong =
        [
            [("Witness:Logs:0", "nonsense")],
            [("Witness:Logs:0", s_witness)],
            [("Witness:Policy", "/no/such/file")],
            [("Witnesses:0:Address", "https://other.example/log/witness")],
            [("Witnesses:0:Vkey", s_log), ("Witnesses:0:Address", "https://other.example/log/witness")],
            [("Witnesses:0:Vkey", s_witness), ("Witnesses:0:Address", "ftp://other.example/")],
            [("Witnesses:0:Vkey", s_witness), ("Witnesses:0:Address", "https://a.example"), ("Witnesses:1:Vkey", s_witness), ("Witnesses:1:Address", "https://b.example")],
        ];

        Assert.All(wrong, settings => Assert.StartsWith(
            "The settings FactCheck:Witness", Assert.Throws<StartException>(() => From(settings)).Message, StringComparison.Ordinal));
    }

    private static WitnessSettings From(params (string Key, string Value)[] settings) => WitnessSettings.From(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(each => KeyValuePair.Create($"FactCheck:{each.Key}", (string?)each.Value))).Build());
}
