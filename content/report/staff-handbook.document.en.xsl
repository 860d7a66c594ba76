<?xml version="1.0" encoding="UTF-8"?>
<!-- The handbook for staff, in English. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="firm.xsl"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="adapt"><xsl:with-param name="text" select="'It is meant to stay on two pages. Strike out what your firm does not do and write down what it does. Put in telephone numbers, nights and holidays too. Read it together at the morning meeting and have the receipt signed.'"/></xsl:call-template>
    <p style="lead">If drawings, quotations or name lists get lost, the firm and its customers are in trouble. Nothing here is difficult. Keep to these two pages.</p>
    <heading level="1">Every day</heading>
    <table>
      <column width="24"/>
      <column width="76"/>
      <head><row><cell>When</cell><cell>Do this</cell></row></head>
      <body>
        <row><cell header="yes">Leaving your seat, going home</cell><cell>Lock the screen, put drawings in a drawer. The last one locks up and ticks the book.</cell></row>
        <row><cell header="yes">Mail comes in</cell><cell>Unknown sender, a matter you know nothing of, great hurry: do not open it, show it to a colleague or the person responsible. Ring a number you already knew, never the one in the mail.</cell></row>
        <row><cell header="yes">Sending mail</cell><cell>Read recipient and attachment aloud. Important information goes the agreed way (password or shared place).</cell></row>
        <row><cell header="yes">Passwords</cell><cell>Ten characters or more, used nowhere else. Not on a sticky note, not told to anybody.</cell></row>
        <row><cell header="yes">Copying, printing</cell><cell>Only what is needed. Leave nothing in the copier. Only the person responsible copies what is top secret.</cell></row>
        <row><cell header="yes">Taking things out</cell><cell>Tell the person responsible, then write it in the book. Do not leave it in the car or on a seat.</cell></row>
        <row><cell header="yes">Visitors</cell><cell>They do not walk about alone. If somebody has no badge, ask what they came for.</cell></row>
        <row><cell header="yes">Throwing away</cell><cell>Paper goes through the fine shredder. Hand USB sticks, discs, computers and phones to the person responsible.</cell></row>
      </body>
    </table>
    <heading level="1">Never</heading>
    <list>
      <item>put the firm’s information on your own phone, mail, social media, or a cloud, translation or writing service that the firm has not approved</item>
      <item>plug in a USB stick you found or own, install software without leave, or switch off protection</item>
      <item>talk about drawings or customers on the train, in restaurants or at home</item>
      <item>bring drawings of a former employer, or use what you learned here after leaving</item>
    </list>
    <page-break/>
    <heading level="1">In trouble</heading>
    <p style="lead">Nobody is blamed for telling at once. The later, the less can be done.</p>
    <p style="box">Tell first: <xsl:call-template name="value"><xsl:with-param name="key" select="'report-to'"/><xsl:with-param name="width" select="30"/></xsl:call-template><br/>If nobody answers: <field width="30"/><br/>Person responsible: <xsl:call-template name="value"><xsl:with-param name="key" select="'manager'"/><xsl:with-param name="width" select="24"/></xsl:call-template><br/>Date of this handbook: <xsl:call-template name="value"><xsl:with-param name="key" select="'issued'"/></xsl:call-template></p>
    <table>
      <column width="26"/>
      <column width="44"/>
      <column width="30"/>
      <head><row><cell>If this happens</cell><cell>Do first</cell><cell>Do not</cell></row></head>
      <body>
        <row><cell header="yes">You opened a strange attachment. A threat is on the screen. Files do not open</cell><cell>Pull the network cable or switch off wireless. Leave the power on, photograph the screen, tell at once.</cell><cell>switch off, repair it, write to the sender, pay</cell></row>
        <row><cell header="yes">You typed your password into a false page</cell><cell>Change it from another device, tell at once.</cell><cell>wait and see</cell></row>
        <row><cell header="yes">You sent something to the wrong person</cell><cell>Tell at once. Ring the recipient after you agreed with the person responsible.</cell><cell>quietly ask them to delete it</cell></row>
        <row><cell header="yes">Drawing, USB stick, phone or key is lost</cell><cell>Write down where, when and what was on it, and tell. Have the phone locked.</cell><cell>keep silent until it turns up</cell></row>
        <row><cell header="yes">A stranger in the building, things moved</cell><cell>Do not touch, note the time, tell.</cell><cell>question people, tidy up</cell></row>
        <row><cell header="yes">“I am the president, pay this now”</cell><cell>Ring back on a number you already knew.</cell><cell>pay alone</cell></row>
        <row><cell header="yes">You feel that information is handled oddly</cell><cell>Tell only the person responsible, who does not say from whom it came.</cell><cell>spread rumours</cell></row>
      </body>
    </table>
    <p>Say when, where, what, and how things stand now. “I do not know” is a good answer. Write down later what you saw and at what time.</p>
    <heading level="1">Received</heading>
    <table>
      <column width="30"/>
      <column width="70"/>
      <head><row><cell>Date</cell><cell>Name</cell></row></head>
      <body>
        <row blank="1"><cell/><cell/></row>
      </body>
    </table>
  </xsl:template>

</xsl:stylesheet>
