<?xml version="1.0" encoding="UTF-8"?>
<!-- Signs of a leak, in English. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="firm.xsl"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="adapt"><xsl:with-param name="text" select="'A list for writing down what stood out and handing it to the person responsible. Do not put it on the wall; the person responsible and foremen keep it. Strike out what does not fit, and put in whom to tell.'"/></xsl:call-template>
    <p style="lead">Each of these is a reason to look again, and no proof. Most people they fit have done nothing.</p>
    <list>
      <item>Do not question the person or talk to others. Tell only the person responsible.</item>
      <item>Write what was seen, and when. No character, no rumours.</item>
      <item>The person responsible looks at it with a second person, such as the head of the firm; where money, ties, former employees or talk about partners are concerned, never alone.</item>
      <item>Logs and desks are looked at only as far as people were told beforehand, in the rules of employment for instance; what was looked at is noted.</item>
      <item>Where there was nothing, the person responsible destroys the note.</item>
    </list>
    <p>Tell: <xsl:call-template name="value"><xsl:with-param name="key" select="'report-to'"/><xsl:with-param name="width" select="24"/></xsl:call-template> Person responsible: <xsl:call-template name="value"><xsl:with-param name="key" select="'manager'"/><xsl:with-param name="width" select="20"/></xsl:call-template></p>
    <heading level="1">Employees</heading>
    <table>
      <column width="6"/>
      <column width="44"/>
      <column width="30"/>
      <column width="20"/>
      <head><row><cell>No.</cell><cell>Sign</cell><cell>Look how</cell><cell>Seen, when</cell></row></head>
      <body>
        <row><cell header="yes">1</cell><cell>Far more opening of servers or media with secrets, whether work needs it or not</cell><cell>Compare the log with last month</cell><cell><field width="7"/></cell></row>
        <row><cell header="yes">2</cell><cell>Attempts to open folders or rooms that the work does not need</cell><cell>First see whether the work has changed</cell><cell><field width="7"/></cell></row>
        <row><cell header="yes">3</cell><cell>Very long hours for the work there is, or coming in on holidays for nothing</cell><cell>Leaks have been prepared in such hours</cell><cell><field width="7"/></cell></row>
        <row><cell header="yes">4</cell><cell>Refusing leave though there is little to do</cell><cell>Some fear that the computer is looked at meanwhile</cell><cell><field width="7"/></cell></row>
        <row><cell header="yes">5</cell><cell>Deeply worrying words or conduct about money or company</cell><cell>It may be a family matter. Do not judge alone</cell><cell><field width="7"/></cell></row>
      </body>
    </table>
    <heading level="1">Former employees</heading>
    <table>
      <column width="6"/>
      <column width="44"/>
      <column width="30"/>
      <column width="20"/>
      <head><row><cell>No.</cell><cell>Sign</cell><cell>Look how</cell><cell>Seen, when</cell></row></head>
      <body>
        <row><cell header="yes">6</cell><cell>Trouble with the firm before leaving</cell><cell>Check what was returned and which accounts were closed</cell><cell><field width="7"/></cell></row>
        <row><cell header="yes">7</cell><cell>Close ties with another firm while still here</cell><cell>Only the person responsible looks at what they worked on</cell><cell><field width="7"/></cell></row>
        <row><cell header="yes">8</cell><cell>Worrying talk about them among old colleagues</cell><cell>Write down talk and facts apart</cell><cell><field width="7"/></cell></row>
        <row><cell header="yes">9</cell><cell>The new employer’s product comes to match ours, about when they moved</cell><cell>Keep pictures, catalogues, dates</cell><cell><field width="7"/></cell></row>
      </body>
    </table>
    <heading level="1">Business partners</heading>
    <table>
      <column width="6"/>
      <column width="44"/>
      <column width="30"/>
      <column width="20"/>
      <head><row><cell>No.</cell><cell>Sign</cell><cell>Look how</cell><cell>Seen, when</cell></row></head>
      <body>
        <row><cell header="yes">10</cell><cell>A deal broken off suddenly, without a reason</cell><cell>List the drawings and moulds they hold</cell><cell><field width="7"/></cell></row>
        <row><cell header="yes">11</cell><cell>Talk on the internet about a partner</cell><cell>Keep page and date. Do not spread it</cell><cell><field width="7"/></cell></row>
        <row><cell header="yes">12</cell><cell>Asking for papers the deal does not need, or in unusual detail</cell><cell>Ask the person responsible before giving anything</cell><cell><field width="7"/></cell></row>
        <row><cell header="yes">13</cell><cell>A partner’s product close to our secret is suddenly better</cell><cell>Keep a sample and the date</cell><cell><field width="7"/></cell></row>
        <row><cell header="yes">14</cell><cell>A partner’s customers or share in that field grow suddenly</cell><cell>Look for other reasons too</cell><cell><field width="7"/></cell></row>
      </body>
    </table>
    <heading level="1">Outsiders and others</heading>
    <table>
      <column width="6"/>
      <column width="44"/>
      <column width="30"/>
      <column width="20"/>
      <head><row><cell>No.</cell><cell>Sign</cell><cell>Look how</cell><cell>Seen, when</cell></row></head>
      <body>
        <row><cell header="yes">15</cell><cell>Theft or a break-in here; a strange device in a meeting room</cell><cell>Do not touch, photograph, tell</cell><cell><field width="7"/></cell></row>
        <row><cell header="yes">16</cell><cell>A leak or break-in at another firm of the trade</cell><cell>Those with similar technology may be next</cell><cell><field width="7"/></cell></row>
        <row><cell header="yes">17</cell><cell>An alarm of antivirus software or security equipment</cell><cell>Pull the cable, note the time</cell><cell><field width="7"/></cell></row>
        <row><cell header="yes">18</cell><cell>Something is known outside that only goes with the secret, though not the secret itself</cell><cell>Trace where it can come from</cell><cell><field width="7"/></cell></row>
        <row><cell header="yes">19</cell><cell>Somebody outside rings or writes to tell us</cell><cell>Note who, when, and the very words</cell><cell><field width="7"/></cell></row>
      </body>
    </table>
    <heading level="1">Know what is usual</heading>
    <p>One notices the unusual only by knowing the usual. Once a month foremen call three things to mind.</p>
    <list>
      <item>How people work: usual hours, computers and information they use, where they are</item>
      <item>How partners ask: which papers, in which way</item>
      <item>Where things are: equipment, keys, USB sticks, bundles of drawings</item>
    </list>
  </xsl:template>

</xsl:stylesheet>
