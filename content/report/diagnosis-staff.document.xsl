<?xml version="1.0" encoding="UTF-8"?>
<!-- The diagnosis for everybody in the firm: what works, what changes, what each can do. It names no information, no
     risk and no gap: it hangs on a wall. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="document.xsl"/>

  <xsl:template match="report" mode="body">
    <p><xsl:value-of select="t:tr('We looked at how we treat information: our own, and what others have left in our hands. Thank you for your answers.')"/></p>
    <xsl:if test="pack/section/control[@rating = 'met']"><xsl:call-template name="works"/></xsl:if>
    <xsl:if test="schedule/entry"><xsl:call-template name="changes"/></xsl:if>
    <xsl:call-template name="everybody"/>
  </xsl:template>

  <xsl:template name="works">
    <heading level="1"><xsl:value-of select="t:tr('What works already')"/></heading>
    <p><xsl:value-of select="t:tr('Please keep it up.')"/></p>
    <list>
      <xsl:for-each select="pack/section[control/@rating = 'met']">
        <item>
          <b><xsl:apply-templates select="title" mode="phrase"/></b>
          <xsl:text>: </xsl:text>
          <xsl:for-each select="control[@rating = 'met']">
            <xsl:if test="position() &gt; 1"> / </xsl:if>
            <xsl:apply-templates select="title" mode="phrase"/>
          </xsl:for-each>
        </item>
      </xsl:for-each>
    </list>
  </xsl:template>

  <!-- The work of the coming three months; what is further off changes before it comes. -->
  <xsl:template name="changes">
    <heading level="1"><xsl:value-of select="t:tr('What changes next')"/></heading>
    <table>
      <column width="60"/>
      <column width="22"/>
      <column width="18"/>
      <head>
        <row>
          <cell><xsl:value-of select="t:tr('Measure')"/></cell>
          <cell><xsl:value-of select="t:tr('Who')"/></cell>
          <cell><xsl:value-of select="t:tr('By when')"/></cell>
        </row>
      </head>
      <body>
        <xsl:for-each select="schedule/entry[@phase != 'year']">
          <row>
            <cell header="yes"><xsl:apply-templates select="title" mode="phrase"/></cell>
            <cell><xsl:apply-templates select="who" mode="phrase"/></cell>
            <cell><xsl:value-of select="@due"/></cell>
          </row>
        </xsl:for-each>
      </body>
    </table>
  </xsl:template>

  <xsl:template name="everybody">
    <heading level="1"><xsl:value-of select="t:tr('What each of us can do')"/></heading>
    <list type="number">
      <item><xsl:value-of select="t:tr('Something odd on the screen, something lost, something sent to the wrong address: say so at once. Nobody is blamed for telling.')"/></item>
      <item><xsl:value-of select="t:tr('Do not open an attachment or a link that you did not expect. Ask the sender by telephone.')"/></item>
      <item><xsl:value-of select="t:tr('Lock the screen when you leave your place, and put paper away in the evening.')"/></item>
      <item><xsl:value-of select="t:tr('Do not lend your password, and do not use it elsewhere.')"/></item>
      <item><xsl:value-of select="t:tr('Take nothing out of the firm, on paper or in a device, without asking.')"/></item>
      <item><xsl:value-of select="t:tr('Do not speak outside about drawings, prices and people.')"/></item>
    </list>
  </xsl:template>

</xsl:stylesheet>
